extension CountDistribution {
  /// The Poisson distribution.
  public struct Poisson: CountDistributionFamily {
    public let mean: Double

    /// Not more than 10⁹: from about 4.3 × 10⁹ on, GSL's count wraps around.
    init(mean: Double) throws(DistributionError) {
      try ParameterCheck.require(mean, .mean, in: 0...1e9)
      self.mean = mean
    }
  }
}

extension CountDistribution.Poisson {
  public var variance: Double { mean }
  public var support: ClosedRange<Double> { 0...(mean == 0 ? 0 : Double.infinity) }

  public func cumulativeProbability(within count: UInt32) -> Double {
    IncompleteGamma.upper(shape: Double(count) + 1, at: mean)
  }

  public func summed(over copies: Int) throws(DistributionError) -> CountDistribution {
    try .poisson(mean: mean * Double(copies))
  }
}
