extension Distribution {
  /// The beta distribution, stretched over a range.
  public struct ScaledBeta: DistributionFamily, BitwiseCopyable {
    public let from: Double
    public let to: Double
    /// First shape: of the pull towards `to`.
    public let alpha: Double
    /// Second shape: of the pull towards `from`.
    public let beta: Double

    init(
      from: Double, to: Double, mean: Double, standardDeviation: Double
    ) throws(DistributionError) {
      try ParameterCheck.require(from, .from, in: ParameterCheck.any)
      try ParameterCheck.require(to, .to, in: ParameterCheck.any)
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.any)
      try ParameterCheck.require(
        standardDeviation, .standardDeviation, in: ParameterCheck.positive)
      try ParameterCheck.require(from, .from, below: to, .to)
      try ParameterCheck.require(from, .from, below: mean, .mean)
      try ParameterCheck.require(mean, .mean, below: to, .to)
      let width = to - from
      let center = (mean - from) / width
      let limits = ScaledBeta.standardDeviations(center: center)
      guard limits.lowerBound < limits.upperBound else {
        throw .outOfRange(.mean, mean, allowed: (from + width / 1000)...(to - width / 1000))
      }
      try ParameterCheck.require(
        standardDeviation, .standardDeviation,
        in: (limits.lowerBound * width)...(limits.upperBound * width))
      let relative = standardDeviation / width
      let concentration = center * (1 - center) / (relative * relative) - 1
      self.from = from
      self.to = to
      alpha = center * concentration
      beta = (1 - center) * concentration
    }

    private init(from: Double, to: Double, alpha: Double, beta: Double) throws(DistributionError) {
      try ParameterCheck.require(from, .from, in: ParameterCheck.any)
      try ParameterCheck.require(to, .to, in: ParameterCheck.any)
      try ParameterCheck.require(from, .from, below: to, .to)
      self.from = from
      self.to = to
      self.alpha = alpha
      self.beta = beta
    }

    /// The same shapes over another range, with no rounding of the shapes.
    func over(from: Double, to: Double) throws(DistributionError) -> ScaledBeta {
      try ScaledBeta(from: from, to: to, alpha: alpha, beta: beta)
    }

    /// The standard deviations on the unit interval that keep both shapes
    /// within the limits of the gamma distributions they are drawn from.
    private static func standardDeviations(center: Double) -> ClosedRange<Double> {
      let least = Gamma.shapes.lowerBound / min(center, 1 - center)
      let most = Gamma.shapes.upperBound / max(center, 1 - center)
      guard least < most else { return 0...0 }
      let product = center * (1 - center)
      return (product / (most + 1)).squareRoot()...(product / (least + 1)).squareRoot()
    }
  }
}

extension Distribution.ScaledBeta {
  public var mean: Double { from + (to - from) * (alpha / (alpha + beta)) }

  public var variance: Double {
    let sum = alpha + beta
    let width = to - from
    return width * width * (alpha / sum) * (beta / sum) / (sum + 1)
  }

  public var support: ClosedRange<Double> { from...to }

  public func cumulativeProbability(within x: Double) -> Double {
    IncompleteBeta.lower(
      alpha, beta, at: (x - from) / (to - from), complement: (to - x) / (to - from))
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    .beta(try over(from: from * factor, to: to * factor))
  }

  /// The value at a point of the unit interval.
  func value(at unit: Double) -> Double {
    min(max(from + unit * (to - from), from), to)
  }
}
