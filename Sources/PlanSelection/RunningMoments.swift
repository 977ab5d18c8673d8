/// Mean and sum of squared deviations of numbers that come one by one.
///
/// Welford (1962), "Note on a method for calculating corrected sums of squares and products",
/// Technometrics 4, 419-420: exact where all numbers are the same, and no digits are lost where
/// the mean is far from zero.
struct RunningMoments {
  private(set) var count = 0
  private(set) var mean = 0.0
  private(set) var sumOfSquaredDeviations = 0.0

  init() {}

  init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    sumOfSquaredDeviations += deviation * (value - mean)
  }

  /// With `count - 1` in the denominator; 0 for fewer than two numbers.
  var variance: Double { count < 2 ? 0 : sumOfSquaredDeviations / Double(count - 1) }

  var standardError: Double { count == 0 ? 0 : (variance / Double(count)).squareRoot() }
}
