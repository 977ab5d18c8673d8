internal import CGSL

/// The standard normal distribution.
public enum Normal {
  /// The probability of a value of at most `x`.
  ///
  /// - Precondition: `x` is not NaN.
  public static func cumulativeProbability(_ x: Double) -> Double {
    precondition(!x.isNaN, "a probability is asked for NaN")
    return GSLErrors.checked(gsl_cdf_ugaussian_P(x))
  }

  /// The value below which a standard normal variable falls with probability
  /// `p` (Wichura, "Algorithm AS 241", 1988, as in GSL).
  ///
  /// - Precondition: 0 < p < 1.
  public static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a probability must lie between 0 and 1, and is \(p)")
    return GSLErrors.checked(gsl_cdf_ugaussian_Pinv(p))
  }

  /// The value above which a standard normal variable lies with probability
  /// `q`: exact far out in the upper tail, where `quantile(1 - q)` is not.
  ///
  /// - Precondition: 0 < q < 1.
  public static func upperQuantile(_ q: Double) -> Double {
    precondition(q > 0 && q < 1, "a probability must lie between 0 and 1, and is \(q)")
    return GSLErrors.checked(gsl_cdf_ugaussian_Qinv(q))
  }
}
