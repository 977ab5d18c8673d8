internal import CGSL

extension Distribution {
  /// The exponential distribution.
  public struct Exponential: DistributionFamily, BitwiseCopyable {
    public let mean: Double

    init(mean: Double) throws(DistributionError) {
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.positive)
      self.mean = mean
    }
  }
}

extension Distribution.Exponential {
  public var variance: Double { mean * mean }
  public var support: ClosedRange<Double> { 0...Double.infinity }

  public func cumulativeProbability(within x: Double) -> Double {
    gsl_cdf_exponential_P(x, mean)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .exponential(mean: mean * factor)
  }

  /// The value above which others lie with probability `uniform`: drawing
  /// takes it from the standard exponential of one uniform.
  public func value(at uniform: Double) -> Double {
    mean * standardExponential(uniform)
  }
}
