extension CountDistribution {
  /// The negative binomial distribution: a Poisson count whose mean itself
  /// varies as a gamma variable.
  public struct NegativeBinomial: CountDistributionFamily {
    public let mean: Double
    /// The shape r of the gamma variable; the variance is mean + mean²/r.
    public let dispersion: Double

    init(mean: Double, dispersion: Double) throws(DistributionError) {
      try ParameterCheck.require(dispersion, .dispersion, in: Distribution.Gamma.shapes)
      // A gamma variable of shape r exceeds r + 46 + √(92 r) with a probability
      // below e⁻⁴⁶ = 10⁻²⁰ (Boucheron, Lugosi and Massart, "Concentration
      // Inequalities", 2013, section 2.4). Up to there the Poisson count that
      // follows must stay within GSL's 32 bits.
      let extreme = dispersion + 46 + (92 * dispersion).squareRoot()
      try ParameterCheck.require(mean, .mean, in: 0...min(1e9, 4e9 * dispersion / extreme))
      self.mean = mean
      self.dispersion = dispersion
    }

    /// The mean of the Poisson count for a gamma variable of shape r.
    func poissonMean(_ gamma: Double) -> Double { gamma * mean / dispersion }
  }
}

extension CountDistribution.NegativeBinomial {
  public var variance: Double { mean + mean * mean / dispersion }
  public var support: ClosedRange<Double> { 0...(mean == 0 ? 0 : Double.infinity) }

  public func cumulativeProbability(within count: UInt32) -> Double {
    IncompleteBeta.lower(
      dispersion, Double(count) + 1, at: dispersion / (dispersion + mean),
      complement: mean / (dispersion + mean))
  }

  public func summed(over copies: Int) throws(DistributionError) -> CountDistribution {
    try .negativeBinomial(mean: mean * Double(copies), dispersion: dispersion * Double(copies))
  }
}
