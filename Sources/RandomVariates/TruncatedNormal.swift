internal import CGSL

extension Distribution {
  /// The normal distribution, whole or cut off outside a range.
  public struct TruncatedNormal: DistributionFamily, BitwiseCopyable {
    /// Mean of the whole distribution; ``mean`` is that of what is left.
    public let untruncatedMean: Double
    /// Standard deviation of the whole distribution.
    public let untruncatedStandardDeviation: Double
    /// Infinite if there is no lower limit.
    public let from: Double
    /// Infinite if there is no upper limit.
    public let to: Double

    /// Probability of the whole distribution beyond the limits, measured in
    /// the tail in which the range lies, so that a range far out keeps its
    /// digits: below them if it reaches under the mean, else above.
    private let isMeasuredFromAbove: Bool
    private let probabilityAtFrom: Double
    private let probabilityAtTo: Double

    init(
      mean: Double, standardDeviation: Double, from: Double?, to: Double?
    ) throws(DistributionError) {
      try ParameterCheck.require(mean, .mean, in: ParameterCheck.any)
      try ParameterCheck.require(
        standardDeviation, .standardDeviation, in: ParameterCheck.positive)
      if let from { try ParameterCheck.require(from, .from, in: ParameterCheck.any) }
      if let to { try ParameterCheck.require(to, .to, in: ParameterCheck.any) }
      if let from, let to { try ParameterCheck.require(from, .from, below: to, .to) }
      untruncatedMean = mean
      untruncatedStandardDeviation = standardDeviation
      self.from = from ?? -.infinity
      self.to = to ?? .infinity
      let lower = (self.from - mean) / standardDeviation
      let upper = (self.to - mean) / standardDeviation
      isMeasuredFromAbove = lower > 0
      if isMeasuredFromAbove {
        probabilityAtFrom = gsl_cdf_ugaussian_Q(lower)
        probabilityAtTo = gsl_cdf_ugaussian_Q(upper)
      } else {
        probabilityAtFrom = gsl_cdf_ugaussian_P(lower)
        probabilityAtTo = gsl_cdf_ugaussian_P(upper)
      }
      guard abs(probabilityAtTo - probabilityAtFrom) >= 1e-300 else {
        throw .nothingWithin(from: self.from, to: self.to)
      }
    }
  }
}

extension Distribution.TruncatedNormal {
  public var support: ClosedRange<Double> { from...to }

  public func cumulativeProbability(within x: Double) -> Double {
    let standardized = (x - untruncatedMean) / untruncatedStandardDeviation
    let probability =
      isMeasuredFromAbove ? gsl_cdf_ugaussian_Q(standardized) : gsl_cdf_ugaussian_P(standardized)
    return (probability - probabilityAtFrom) / (probabilityAtTo - probabilityAtFrom)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .normal(
      mean: untruncatedMean * factor,
      standardDeviation: untruncatedStandardDeviation * factor,
      from: from.isFinite ? from * factor : nil,
      to: to.isFinite ? to * factor : nil)
  }

  /// The value below which others fall with probability `p`, in the open unit
  /// interval.
  public func quantile(_ p: Double) -> Double {
    let exact = probabilityAtFrom + p * (probabilityAtTo - probabilityAtFrom)
    // Rounding may lead to 0 or 1, where the normal quantile is infinite.
    let probability = min(max(exact, Double.leastNormalMagnitude), 1 - 0x1p-53)
    let standardized =
      isMeasuredFromAbove ? Normal.upperQuantile(probability) : Normal.quantile(probability)
    let value = untruncatedMean + standardized * untruncatedStandardDeviation
    return min(max(value, from), to)
  }

  public var mean: Double { moments.mean }
  public var variance: Double { moments.variance }
}
