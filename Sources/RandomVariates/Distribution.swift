/// How long something takes, how much of it there is, how likely it is: a
/// real-valued distribution with parameters that have been checked.
///
/// Make one with the functions named after the families, which take parameters
/// a planner can reason about and throw a ``DistributionError`` if they make no
/// distribution. A value of this type is therefore always fit for drawing.
///
/// All families but the two tables are plain numbers; only the tables cost
/// reference counting when copied.
public enum Distribution: Hashable, Sendable {
  case constant(Constant)
  case uniform(Uniform)
  case triangular(Triangular)
  case exponential(Exponential)
  case gamma(Gamma)
  case weibull(Weibull)
  case lognormal(Lognormal)
  case normal(TruncatedNormal)
  case beta(ScaledBeta)
  case empirical(EmpiricalTable)
  case quantiles(QuantileTable)
}

extension Distribution {
  /// The family's own description of itself.
  public var family: any DistributionFamily {
    switch self {
    case .constant(let family): family
    case .uniform(let family): family
    case .triangular(let family): family
    case .exponential(let family): family
    case .gamma(let family): family
    case .weibull(let family): family
    case .lognormal(let family): family
    case .normal(let family): family
    case .beta(let family): family
    case .empirical(let family): family
    case .quantiles(let family): family
    }
  }

  /// Mean, in the unit of the values.
  public var mean: Double { family.mean }

  /// Variance, in the squared unit of the values.
  public var variance: Double { family.variance }

  /// The smallest closed range that holds every value; infinite where the
  /// family is.
  public var support: ClosedRange<Double> { family.support }

  /// The probability of a value of at most `x`.
  ///
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a probability is asked for NaN")
    if x >= support.upperBound { return 1 }
    if x < support.lowerBound { return 0 }
    precondition(GSLErrors.areReturned)
    return GSLErrors.checked(family.cumulativeProbability(within: x))
  }

  /// The distribution of `factor` times the value. A factor of 0 gives the
  /// constant 0.
  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try ParameterCheck.require(factor, .factor, in: 0...ParameterCheck.magnitude)
    if factor == 0 { return try .constant(0) }
    return try family.scaled(by: factor)
  }
}
