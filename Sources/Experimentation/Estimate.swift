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
  /// The 95 % interval of the mean by Student's t distribution; nil for fewer
  /// than two numbers.
  ///
  /// It covers less than stated where the numbers are few and skewed.
  public let interval: ConfidenceInterval?
  /// The quantiles of the numbers; nil where no replication has such a number.
  public let quantiles: Quantiles?

  /// The estimate from one number of each replication, in replication order.
  ///
  /// NaN stands for "no such number in this replication" and is left out;
  /// everything else is finite. Complexity: O(n log n).
  public init(_ values: [Double]) {
    let numbers = values.filter { !$0.isNaN }
    count = numbers.count
    guard !numbers.isEmpty else {
      (mean, standardDeviation, interval, quantiles) = (nil, nil, nil, nil)
      return
    }
    let moments = Moments(numbers)
    mean = moments.mean
    quantiles = Quantiles(sorted: numbers.sorted())
    guard count >= 2 else {
      (standardDeviation, interval) = (nil, nil)
      return
    }
    let degreesOfFreedom = Double(count - 1)
    let deviation = (moments.sumOfSquaredDeviations / degreesOfFreedom).squareRoot()
    let halfWidth =
      StudentT.quantile(ConfidenceInterval.upperProbability, degreesOfFreedom: degreesOfFreedom)
      * deviation / Double(count).squareRoot()
    standardDeviation = deviation
    interval = ConfidenceInterval(low: moments.mean - halfWidth, high: moments.mean + halfWidth)
  }
}
