extension Distribution {
  /// The uniform distribution on a range.
  public struct Uniform: DistributionFamily, BitwiseCopyable {
    public let from: Double
    public let to: Double

    init(from: Double, to: Double) throws(DistributionError) {
      try ParameterCheck.require(from, .from, in: ParameterCheck.any)
      try ParameterCheck.require(to, .to, in: ParameterCheck.any)
      try ParameterCheck.require(from, .from, below: to, .to)
      self.from = from
      self.to = to
    }
  }
}

extension Distribution.Uniform {
  public var mean: Double { from + (to - from) / 2 }
  public var variance: Double { (to - from) * (to - from) / 12 }
  public var support: ClosedRange<Double> { from...to }

  public func cumulativeProbability(within x: Double) -> Double { (x - from) / (to - from) }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .uniform(from: from * factor, to: to * factor)
  }

  /// The value below which others fall with probability `p`, in 0...1.
  public func quantile(_ p: Double) -> Double {
    min(max(from + p * (to - from), from), to)
  }
}
