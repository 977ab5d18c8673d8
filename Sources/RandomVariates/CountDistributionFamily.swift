/// What every family of distributions of counts can say of itself.
public protocol CountDistributionFamily: Hashable, Sendable, BitwiseCopyable {
  var mean: Double { get }
  var variance: Double { get }
  var support: ClosedRange<Double> { get }

  /// The probability of at most `count`, which lies in the support.
  func cumulativeProbability(within count: UInt32) -> Double

  /// The distribution of the sum of `copies` independent counts, at least one.
  func summed(over copies: Int) throws(DistributionError) -> CountDistribution
}
