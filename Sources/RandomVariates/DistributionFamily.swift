/// What every family of real-valued distributions can say of itself.
public protocol DistributionFamily: Hashable, Sendable {
  var mean: Double { get }
  var variance: Double { get }
  var support: ClosedRange<Double> { get }

  /// The probability of a value of at most `x`, which lies in the support.
  func cumulativeProbability(within x: Double) -> Double

  /// The distribution of `factor` times the value, for a positive factor.
  func scaled(by factor: Double) throws(DistributionError) -> Distribution
}
