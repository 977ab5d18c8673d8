/// How many of something there are: a distribution over 0, 1, 2, … with
/// parameters that have been checked.
public enum CountDistribution: Hashable, Sendable, BitwiseCopyable {
  case constant(Constant)
  case poisson(Poisson)
  case negativeBinomial(NegativeBinomial)
  case binomial(Binomial)
}

extension CountDistribution {
  /// Always the same count, from 0 to 2³¹ − 1.
  public static func constant(_ value: Int) throws(DistributionError) -> CountDistribution {
    .constant(try Constant(value: value))
  }

  /// The count of independent events, `mean` on average, 0...10⁹.
  public static func poisson(mean: Double) throws(DistributionError) -> CountDistribution {
    .poisson(try Poisson(mean: mean))
  }

  /// A count that varies more than a Poisson count: the variance is
  /// mean + mean²/dispersion.
  public static func negativeBinomial(
    mean: Double, dispersion: Double
  ) throws(DistributionError) -> CountDistribution {
    .negativeBinomial(try NegativeBinomial(mean: mean, dispersion: dispersion))
  }

  /// The count of successes in independent trials.
  public static func binomial(
    trials: Int, probability: Double
  ) throws(DistributionError) -> CountDistribution {
    .binomial(try Binomial(trials: trials, probability: probability))
  }

  /// 1 with the given probability, else 0.
  public static func bernoulli(
    probability: Double
  ) throws(DistributionError) -> CountDistribution {
    .binomial(try Binomial(trials: 1, probability: probability))
  }

  /// The family's own description of itself.
  public var family: any CountDistributionFamily {
    switch self {
    case .constant(let family): family
    case .poisson(let family): family
    case .negativeBinomial(let family): family
    case .binomial(let family): family
    }
  }

  /// Mean count.
  public var mean: Double { family.mean }

  /// Variance of the count.
  public var variance: Double { family.variance }

  /// The smallest closed range that holds every count.
  public var support: ClosedRange<Double> { family.support }

  /// The probability of at most `count`.
  public func cumulativeProbability(_ count: Int) -> Double {
    if Double(count) >= support.upperBound { return 1 }
    if Double(count) < support.lowerBound { return 0 }
    if count > Int(UInt32.max) { return 1 }
    precondition(GSLErrors.areReturned)
    return GSLErrors.checked(family.cumulativeProbability(within: UInt32(count)))
  }

  /// The distribution of the sum of `copies` independent counts of this one.
  /// Every family here is closed under such sums, so that the meals of a
  /// thousand people take one draw.
  public func summed(over copies: Int) throws(DistributionError) -> CountDistribution {
    try ParameterCheck.require(Double(copies), .copies, in: 0...CountDistribution.largest)
    return copies == 0 ? try .constant(0) : try family.summed(over: copies)
  }

  /// The largest constant and the largest number of trials or copies. GSL counts
  /// with 32 bits.
  static let largest = 2_147_483_647.0
}
