internal import CGSL
internal import CRandomStream

extension Distribution {
  /// The Weibull distribution.
  public struct Weibull: DistributionFamily, BitwiseCopyable {
    public let shape: Double
    public let scale: Double

    init(shape: Double, mean: Double) throws(DistributionError) {
      try ParameterCheck.require(shape, .shape, in: 0.1...1000)
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.positive)
      self.shape = shape
      scale = mean / gsl_sf_gamma(1 + 1 / shape)
    }
  }
}

extension Distribution.Weibull {
  public var mean: Double { scale * gsl_sf_gamma(1 + 1 / shape) }

  public var variance: Double {
    // Γ(1 + 2/k) / Γ(1 + 1/k)² − 1 through logarithms, because the difference
    // of the two is small for a large shape.
    let ratio = gsl_sf_lngamma(1 + 2 / shape) - 2 * gsl_sf_lngamma(1 + 1 / shape)
    return mean * mean * crandom_expm1(ratio)
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }

  public func cumulativeProbability(within x: Double) -> Double {
    gsl_cdf_weibull_P(x, scale, shape)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .weibull(shape: shape, mean: mean * factor)
  }

  /// The value above which others lie with probability `uniform`.
  public func value(at uniform: Double) -> Double {
    scale * crandom_pow(standardExponential(uniform), 1 / shape)
  }
}
