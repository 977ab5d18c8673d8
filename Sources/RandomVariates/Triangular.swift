extension Distribution {
  /// The triangular distribution, whose density rises from `from` to `mode` and
  /// falls to `to`.
  public struct Triangular: DistributionFamily, BitwiseCopyable {
    public let from: Double
    public let mode: Double
    public let to: Double

    init(from: Double, mode: Double, to: Double) throws(DistributionError) {
      try ParameterCheck.require(from, .from, in: ParameterCheck.any)
      try ParameterCheck.require(mode, .mode, in: ParameterCheck.any)
      try ParameterCheck.require(to, .to, in: ParameterCheck.any)
      try ParameterCheck.require(from, .from, below: to, .to)
      try ParameterCheck.require(from, .from, below: mode, .mode, mayBeEqual: true)
      try ParameterCheck.require(mode, .mode, below: to, .to, mayBeEqual: true)
      self.from = from
      self.mode = mode
      self.to = to
    }
  }
}

extension Distribution.Triangular {
  public var mean: Double { from + ((mode - from) + (to - from)) / 3 }

  public var variance: Double {
    let width = to - from
    let rise = mode - from
    return (width * width - width * rise + rise * rise) / 18
  }

  public var support: ClosedRange<Double> { from...to }

  public func cumulativeProbability(within x: Double) -> Double {
    let width = to - from
    if x < mode { return (x - from) / width * ((x - from) / (mode - from)) }
    if x >= to { return 1 }
    return 1 - (to - x) / width * ((to - x) / (to - mode))
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .triangular(from: from * factor, mode: mode * factor, to: to * factor)
  }

  /// The value below which others fall with probability `p`, in 0...1.
  public func quantile(_ p: Double) -> Double {
    let width = to - from
    let rise = mode - from
    let value =
      p * width < rise
      ? from + (p * width * rise).squareRoot()
      : to - ((1 - p) * width * (to - mode)).squareRoot()
    return min(max(value, from), to)
  }
}
