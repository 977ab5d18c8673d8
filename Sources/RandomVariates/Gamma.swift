extension Distribution {
  /// The gamma distribution.
  ///
  /// The shape is kept within 0.01...10⁹. Below, a good part of the values is
  /// smaller than any floating-point number.
  public struct Gamma: DistributionFamily, BitwiseCopyable {
    public let shape: Double
    public let scale: Double

    static let shapes = 0.01...1e9

    init(shape: Double, mean: Double) throws(DistributionError) {
      try ParameterCheck.require(shape, .shape, in: Gamma.shapes)
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.positive)
      self.shape = shape
      scale = mean / shape
    }

    init(mean: Double, standardDeviation: Double) throws(DistributionError) {
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.positive)
      let smallest = mean / Gamma.shapes.upperBound.squareRoot()
      let largest = mean / Gamma.shapes.lowerBound.squareRoot()
      try ParameterCheck.require(standardDeviation, .standardDeviation, in: smallest...largest)
      let ratio = mean / standardDeviation
      shape = ratio * ratio
      scale = standardDeviation / ratio
    }
  }
}

extension Distribution.Gamma {
  public var mean: Double { shape * scale }
  public var variance: Double { shape * scale * scale }
  public var support: ClosedRange<Double> { 0...Double.infinity }

  public func cumulativeProbability(within x: Double) -> Double {
    IncompleteGamma.lower(shape: shape, at: x / scale)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .gamma(shape: shape, mean: mean * factor)
  }
}
