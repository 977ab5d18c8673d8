extension CountDistribution {
  /// A count without randomness.
  public struct Constant: CountDistributionFamily {
    public let value: Int

    init(value: Int) throws(DistributionError) {
      try ParameterCheck.require(Double(value), .value, in: 0...CountDistribution.largest)
      self.value = value
    }
  }
}

extension CountDistribution.Constant {
  public var mean: Double { Double(value) }
  public var variance: Double { 0 }
  public var support: ClosedRange<Double> { Double(value)...Double(value) }

  public func cumulativeProbability(within count: UInt32) -> Double { count >= value ? 1 : 0 }

  public func summed(over copies: Int) throws(DistributionError) -> CountDistribution {
    // Both are below 2³¹, so the product is an Int.
    try .constant(value * copies)
  }
}
