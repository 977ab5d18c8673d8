extension CountDistribution {
  /// The binomial distribution.
  public struct Binomial: CountDistributionFamily {
    public let trials: UInt32
    public let probability: Double

    init(trials: Int, probability: Double) throws(DistributionError) {
      try ParameterCheck.require(Double(trials), .trials, in: 0...CountDistribution.largest)
      try ParameterCheck.require(probability, .probability, in: 0...1)
      self.trials = UInt32(trials)
      self.probability = probability
    }
  }
}

extension CountDistribution.Binomial {
  public var mean: Double { Double(trials) * probability }
  public var variance: Double { Double(trials) * probability * (1 - probability) }

  public var support: ClosedRange<Double> {
    (probability == 1 ? Double(trials) : 0)...(probability == 0 ? 0 : Double(trials))
  }

  public func cumulativeProbability(within count: UInt32) -> Double {
    IncompleteBeta.lower(
      Double(trials - count), Double(count) + 1, at: 1 - probability, complement: probability)
  }

  public func summed(over copies: Int) throws(DistributionError) -> CountDistribution {
    try .binomial(trials: Int(trials) * copies, probability: probability)
  }
}
