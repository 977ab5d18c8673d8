internal import CGSL
internal import CRandomStream

/// The regularized incomplete beta function: the cumulative probability of
/// beta, binomial and negative binomial variables, within 10⁻⁷.
enum IncompleteBeta {
  /// I_x(a, b): the probability that a beta variable is at most `x`.
  ///
  /// `complement` is 1 − x; a caller who knows it exactly loses no digits.
  static func lower(_ a: Double, _ b: Double, at x: Double, complement: Double) -> Double {
    if min(a, b) > largestShapeForGSL {
      return gsl_cdf_ugaussian_P(standardized(a, b, x, complement))
    }
    return x <= 0.5 ? gsl_cdf_beta_P(x, a, b) : gsl_cdf_beta_Q(complement, b, a)
  }

  /// GSL 2.7.1 gives NaN for two shapes of about 10⁶. The approximation is within
  /// 6 × 10⁻⁸ if both exceed 10⁵.
  private static let largestShapeForGSL = 1e5

  /// Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964),
  /// 26.5.22: Wilson and Hilferty's cube roots for a ratio of two variables.
  private static func standardized(
    _ a: Double, _ b: Double, _ x: Double, _ complement: Double
  ) -> Double {
    let first = crandom_cbrt(b * x)
    let second = crandom_cbrt(a * complement)
    let difference = first * (1 - 1 / (9 * b)) - second * (1 - 1 / (9 * a))
    return 3 * difference / (first * first / b + second * second / a).squareRoot()
  }
}
