import RandomVariates

/// What the replications together say about one number.
public struct Estimate: Hashable, Sendable {
  /// How many replications have such a number.
  public let count: Int
  /// The mean; nil where no replication has such a number.
  public let mean: Double?
  /// The standard deviation with `count - 1` in the denominator; nil for
  /// fewer than two numbers.
  public let standardDeviation: Double?
  /// The skewness; nil for fewer than two numbers.
  public let skewness: Double?
  /// Why the mean has no interval; nil where it has one.
  public let absence: IntervalAbsence?
  /// The quantiles of the numbers; nil where no replication has such a number.
  public let quantiles: Quantiles?

  /// The estimate from one number of each replication, in replication order.
  ///
  /// NaN stands for "no such number in this replication" and is left out;
  /// everything else is finite. Complexity: O(n log n).
  public init(_ values: [Double]) {
    var ranks = QuantileRanks(count: values.count)
    self.init(values, ranks: &ranks)
  }

  /// The same with the ranks at hand for samples of that size; they are replaced if the
  /// number of values is another.
  init(_ values: [Double], ranks: inout QuantileRanks) {
    let numbers = values.filter { !$0.isNaN }
    count = numbers.count
    guard !numbers.isEmpty else {
      (mean, standardDeviation, skewness, absence, quantiles) = (nil, nil, nil, .few, nil)
      return
    }
    let moments = Moments(numbers)
    let sorted = numbers.sorted()
    if ranks.count != count { ranks = QuantileRanks(count: count) }
    mean = moments.mean
    quantiles = Quantiles(sorted: sorted, ranks: ranks)
    absence = MeanSuitability.absence(
      count: count, isConstant: sorted[0] == sorted[count - 1], skewness: moments.skewness)
    guard count >= 2 else {
      (standardDeviation, skewness) = (nil, nil)
      return
    }
    standardDeviation = (moments.sumOfSquaredDeviations / Double(count - 1)).squareRoot()
    skewness = moments.skewness
  }

  /// The 95 % interval of the mean by Student's t distribution; nil where it would not
  /// cover as often as it says, and `absence` says why.
  public var interval: ConfidenceInterval? { interval(confidence: ConfidenceInterval.level) }

  /// The same with another confidence.
  public func interval(confidence: Double) -> ConfidenceInterval? {
    absence == nil ? studentInterval(confidence: confidence) : nil
  }

  /// Student's interval, whether or not the numbers suit it; nil for fewer than two.
  package func studentInterval(confidence: Double) -> ConfidenceInterval? {
    guard let mean, let standardDeviation else { return nil }
    let quantile = StudentT.quantile(
      ConfidenceInterval.upperProbability(confidence), degreesOfFreedom: Double(count - 1))
    let halfWidth = quantile * standardDeviation / Double(count).squareRoot()
    return ConfidenceInterval(low: mean - halfWidth, high: mean + halfWidth)
  }
}
