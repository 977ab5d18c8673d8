internal import CGSL

/// Student's t distribution.
public enum StudentT {
  /// The probability that Student's t is `t` or more, far out in the tail too.
  ///
  /// - Precondition: `t` is not NaN and degrees of freedom lie in 1...10⁹.
  public static func orMore(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(!t.isNaN, "a probability is asked for NaN")
    precondition(
      degreesOfFreedom >= 1 && degreesOfFreedom <= 1e9,
      "degrees of freedom must lie in 1...1e9, and are \(degreesOfFreedom)")
    precondition(GSLErrors.areReturned)
    return GSLErrors.checked(gsl_cdf_tdist_Q(t, degreesOfFreedom))
  }

  /// The value below which Student's t falls with probability `p`, within one
  /// part in 10⁸ for probabilities from 10⁻⁶ to 1 − 10⁻⁶.
  ///
  /// - Precondition: 0 < p < 1 and 1 ≤ degrees of freedom ≤ 10⁹.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    precondition(p > 0 && p < 1, "a probability must lie between 0 and 1, and is \(p)")
    precondition(
      degreesOfFreedom >= 1 && degreesOfFreedom <= 1e9,
      "degrees of freedom must lie in 1...1e9, and are \(degreesOfFreedom)")
    precondition(GSLErrors.areReturned)
    return GSLErrors.checked(gsl_cdf_tdist_Pinv(p, degreesOfFreedom))
  }
}
