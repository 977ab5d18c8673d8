extension Distribution {
  /// Always the same value.
  public static func constant(_ value: Double) throws(DistributionError) -> Distribution {
    .constant(try Constant(value: value))
  }

  /// All values of a range, equally likely.
  public static func uniform(from: Double, to: Double) throws(DistributionError) -> Distribution {
    .uniform(try Uniform(from: from, to: to))
  }

  /// A guess from a smallest, a likeliest and a largest value.
  public static func triangular(
    from: Double, mode: Double, to: Double
  ) throws(DistributionError) -> Distribution {
    .triangular(try Triangular(from: from, mode: mode, to: to))
  }

  /// The time to the next of events that happen at a constant rate.
  public static func exponential(mean: Double) throws(DistributionError) -> Distribution {
    .exponential(try Exponential(mean: mean))
  }

  /// A positive quantity; `shape` is 1 for the exponential distribution, more
  /// for a more regular one. The coefficient of variation is 1/√shape.
  public static func gamma(
    shape: Double, mean: Double
  ) throws(DistributionError) -> Distribution {
    .gamma(try Gamma(shape: shape, mean: mean))
  }

  /// A positive quantity with the given first two moments.
  public static func gamma(
    mean: Double, standardDeviation: Double
  ) throws(DistributionError) -> Distribution {
    .gamma(try Gamma(mean: mean, standardDeviation: standardDeviation))
  }

  /// The sum of `stages` exponential times of equal mean, `mean` in all: the
  /// gamma distribution of that shape.
  public static func erlang(
    stages: Int, mean: Double
  ) throws(DistributionError) -> Distribution {
    try ParameterCheck.require(Double(stages), .stages, in: 1...1e9)
    return .gamma(try Gamma(shape: Double(stages), mean: mean))
  }

  /// A time to failure; the hazard falls with time for a `shape` below 1 and
  /// rises above.
  public static func weibull(
    shape: Double, mean: Double
  ) throws(DistributionError) -> Distribution {
    .weibull(try Weibull(shape: shape, mean: mean))
  }

  /// A positive quantity, half of them below `median`; `spread` is the standard
  /// deviation of its natural logarithm. Two thirds lie between
  /// median ÷ e^spread and median × e^spread.
  public static func lognormal(
    median: Double, spread: Double
  ) throws(DistributionError) -> Distribution {
    .lognormal(try Lognormal(median: median, spread: spread))
  }

  /// A positive, right-skewed quantity with the given first two moments.
  public static func lognormal(
    mean: Double, standardDeviation: Double
  ) throws(DistributionError) -> Distribution {
    .lognormal(try Lognormal(mean: mean, standardDeviation: standardDeviation))
  }

  /// The bell curve with the given moments, cut off outside `from` and `to`.
  /// The moments are those before the cut.
  public static func normal(
    mean: Double, standardDeviation: Double, from: Double? = nil, to: Double? = nil
  ) throws(DistributionError) -> Distribution {
    .normal(
      try TruncatedNormal(mean: mean, standardDeviation: standardDeviation, from: from, to: to))
  }

  /// A quantity between two limits with the given moments.
  public static func beta(
    from: Double, to: Double, mean: Double, standardDeviation: Double
  ) throws(DistributionError) -> Distribution {
    .beta(try ScaledBeta(from: from, to: to, mean: mean, standardDeviation: standardDeviation))
  }

  /// The given values, as likely as their weights say.
  public static func empirical(
    values: [Double], weights: [Double]
  ) throws(DistributionError) -> Distribution {
    .empirical(try EmpiricalTable(values: values, weights: weights))
  }

  /// A continuous distribution through known quantiles, uniform between
  /// neighbours. The probabilities begin with 0 and end with 1.
  public static func quantiles(
    probabilities: [Double], values: [Double]
  ) throws(DistributionError) -> Distribution {
    .quantiles(try QuantileTable(probabilities: probabilities, values: values))
  }
}
