import RandomVariates

/// The χ² distribution, as a gamma distribution of half the degrees of freedom.
struct ChiSquare {
  let degreesOfFreedom: Double

  /// The value exceeded with probability `q`, by the cube root that is nearly normal (Wilson
  /// and Hilferty, "The distribution of chi-square", 1931); within 0.5 % from 20 degrees of
  /// freedom on, and too large rather than too small far out.
  func upperQuantile(_ q: Double) -> Double {
    let spread = 2 / (9 * degreesOfFreedom)
    let cubeRoot = 1 - spread + Normal.upperQuantile(q) * spread.squareRoot()
    return degreesOfFreedom * cubeRoot * cubeRoot * cubeRoot
  }

  /// The noncentrality with which `critical` is exceeded with ``Significance/power``: by the
  /// normal approximation of mean k + δ and variance 2 (k + 2 δ), solved for δ.
  func noncentrality(exceeding critical: Double) -> Double {
    let z = Significance.powerQuantile
    let excess = critical - degreesOfFreedom
    // (δ - excess)² = 2 z² (k + 2 δ), the larger root.
    let middle = excess + 2 * z * z
    return middle
      + (middle * middle - excess * excess + 2 * z * z * degreesOfFreedom).squareRoot()
  }
}
