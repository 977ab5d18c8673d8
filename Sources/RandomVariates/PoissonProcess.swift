/// A Poisson process whose rate changes at given times: arrivals by day and
/// night, admissions of a growing district.
///
/// Times and rates are in the model's own unit. Outside its times nothing
/// arrives.
public struct PoissonProcess: Hashable, Sendable {
  /// The times between which the rate is constant, ascending.
  public let times: [Double]
  /// Arrivals per unit of time from each time to the next: one fewer than times.
  public let rates: [Double]
  /// Expected arrivals before each time.
  private let cumulative: [Double]

  public init(times: [Double], rates: [Double]) throws(DistributionError) {
    guard times.count >= 2 else { throw .tooFewEntries(.times, times.count, needed: 2) }
    guard rates.count == times.count - 1 else {
      throw .differentCounts(.times, times.count, .rates, rates.count)
    }
    for time in times { try ParameterCheck.require(time, .times, in: ParameterCheck.any) }
    for rate in rates {
      try ParameterCheck.require(rate, .rates, in: 0...ParameterCheck.magnitude)
    }
    var expected = [0.0]
    for index in rates.indices {
      try ParameterCheck.require(times[index], .times, below: times[index + 1], .times)
      expected.append(expected[index] + rates[index] * (times[index + 1] - times[index]))
    }
    self.times = times
    self.rates = rates
    cumulative = expected
  }

  /// The expected number of arrivals from one time to another.
  ///
  /// - Precondition: neither is NaN, and `from` is not after `to`.
  public func expectedCount(from: Double, to: Double) -> Double {
    precondition(from <= to, "an interval must not end before it begins")
    return expectedCount(before: to) - expectedCount(before: from)
  }

  /// The number of arrivals from one time to another.
  public func count(from: Double, to: Double) throws(DistributionError) -> CountDistribution {
    try .poisson(mean: expectedCount(from: from, to: to))
  }

  /// The first arrival after `time`, or `nil` if there is none before the end.
  /// It is never before `time`, and equal to it only by rounding.
  ///
  /// The standard exponential is the expected number of arrivals to wait for
  /// (Çinlar, "Introduction to Stochastic Processes", 1975: inversion of the
  /// cumulative rate). Takes logarithmic time.
  ///
  /// - Precondition: `time` is finite and the exponential positive.
  public func nextArrival(after time: Double, standardExponential: Double) -> Double? {
    precondition(time.isFinite, "the time must be finite, and is \(time)")
    precondition(standardExponential > 0, "the wait must be positive")
    let target = expectedCount(before: time) + standardExponential
    let end = cumulative.firstIndexOfSorted { $0 >= target }
    if end == cumulative.count { return nil }
    let start = end - 1
    let arrival = times[start] + (target - cumulative[start]) / rates[start]
    return min(max(arrival, time), times[end])
  }

  /// The first arrival after `time`, from one uniform of the open unit interval.
  public func nextArrival(after time: Double, uniform: Double) -> Double? {
    nextArrival(
      after: time, standardExponential: RandomVariates.standardExponential(uniform))
  }

  private func expectedCount(before time: Double) -> Double {
    let later = times.firstIndexOfSorted { $0 > time }
    if later == 0 { return 0 }
    if later == times.count { return cumulative[later - 1] }
    return cumulative[later - 1] + rates[later - 1] * (time - times[later - 1])
  }
}
