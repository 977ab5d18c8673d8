internal import CGSL
internal import CRandomStream

extension Distribution {
  /// The lognormal distribution.
  public struct Lognormal: DistributionFamily, BitwiseCopyable {
    public let median: Double
    /// Standard deviation of the natural logarithm.
    public let spread: Double

    static let spreads = 1e-6...10.0

    init(median: Double, spread: Double) throws(DistributionError) {
      try ParameterCheck.require(median, .median, in: ParameterCheck.positive)
      try ParameterCheck.require(spread, .spread, in: Lognormal.spreads)
      self.median = median
      self.spread = spread
    }

    init(mean: Double, standardDeviation: Double) throws(DistributionError) {
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.positive)
      let smallest = mean * 1e-6
      let largest = mean * 1e6
      try ParameterCheck.require(standardDeviation, .standardDeviation, in: smallest...largest)
      let variation = standardDeviation / mean
      let logarithmicVariance = crandom_log1p(variation * variation)
      median = mean * crandom_exp(-logarithmicVariance / 2)
      spread = logarithmicVariance.squareRoot()
    }
  }
}

extension Distribution.Lognormal {
  public var mean: Double { median * crandom_exp(spread * spread / 2) }
  public var variance: Double { mean * mean * crandom_expm1(spread * spread) }
  public var support: ClosedRange<Double> { 0...Double.infinity }

  public func cumulativeProbability(within x: Double) -> Double {
    gsl_cdf_lognormal_P(x, crandom_log(median), spread)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .lognormal(median: median * factor, spread: spread)
  }

  /// The value below which others fall with probability `p`, in the open unit
  /// interval.
  public func quantile(_ p: Double) -> Double {
    median * crandom_exp(spread * Normal.quantile(p))
  }
}
