internal import CGSL
internal import CRandomStream

/// The regularized incomplete gamma functions: the cumulative probabilities of
/// gamma and Poisson variables, within 10⁻⁷.
enum IncompleteGamma {
  /// P(shape, x): the probability that a gamma variable of that shape and
  /// scale 1 is at most `x`.
  static func lower(shape: Double, at x: Double) -> Double {
    if shape > largestShapeForGSL {
      return gsl_cdf_ugaussian_P(standardized(shape, x))
    }
    return gsl_cdf_gamma_P(x, shape, 1)
  }

  /// Q(shape, x) = 1 − P(shape, x), without loss of digits where it is small.
  static func upper(shape: Double, at x: Double) -> Double {
    if shape > largestShapeForGSL {
      return gsl_cdf_ugaussian_Q(standardized(shape, x))
    }
    return gsl_cdf_gamma_Q(x, shape, 1)
  }

  /// GSL 2.7.1 is wrong by 10⁻⁵ at a shape of 3 × 10⁵ and by more than 10⁻² from
  /// 10⁶ on. The approximation is within 5 × 10⁻⁸ from 10⁵ on.
  private static let largestShapeForGSL = 1e5

  /// Wilson and Hilferty, "The distribution of chi-square" (1931): the cube
  /// root of a gamma variable is nearly normal.
  private static func standardized(_ shape: Double, _ x: Double) -> Double {
    let cubeRoot = crandom_cbrt(x / shape)
    return 3 * shape.squareRoot() * (cubeRoot - 1 + 1 / (9 * shape))
  }
}
