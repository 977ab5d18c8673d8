extension Distribution {
  /// A value without randomness.
  public struct Constant: DistributionFamily, BitwiseCopyable {
    public let value: Double

    init(value: Double) throws(DistributionError) {
      try ParameterCheck.require(value, .value, in: ParameterCheck.any)
      self.value = value
    }
  }
}

extension Distribution.Constant {
  public var mean: Double { value }
  public var variance: Double { 0 }
  public var support: ClosedRange<Double> { value...value }

  public func cumulativeProbability(within x: Double) -> Double { x >= value ? 1 : 0 }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .constant(value * factor)
  }
}
