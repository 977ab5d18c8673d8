internal import CGSL
internal import CRandomStream

/// Draws Poisson counts of a mean of at least 10 at a cost that does not grow with the mean.
///
/// W. Hörmann, "The transformed rejection method for generating Poisson random variables",
/// Insurance: Mathematics and Economics 12 (1993), algorithm PTRS. GSL divides a large mean again
/// and again by gamma variables instead, which takes ten times as long for the thousands of meals of
/// a month.
struct PoissonRejection {
  static let leastMean = 10.0

  private let mean: Double
  private let a: Double
  private let b: Double
  private let inverseAlpha: Double
  private let acceptedAtOnce: Double

  /// - Precondition: `mean` is from `leastMean` to 4 × 10⁹.
  init(mean: Double) {
    self.mean = mean
    b = 0.931 + 2.53 * mean.squareRoot()
    a = -0.059 + 0.02483 * b
    inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    acceptedAtOnce = 0.9277 - 3.6224 / (b - 2)
  }

  /// The count that two uniforms make; nil if they are rejected and two more are needed.
  func count(_ first: Double, _ second: Double) -> Int? {
    let u = first - 0.5
    let distance = 0.5 - abs(u)
    let value = (2 * a / distance + b) * u + mean + 0.43
    if distance >= 0.07, second <= acceptedAtOnce { return Int(value) }
    // Counts beyond 32 bits are as good as impossible.
    if !(0..<4_294_967_295).contains(value) || distance < 0.013 && second > distance { return nil }
    let count = Int(value)
    let density =
      Double(count) * crandom_log(mean) - mean - gsl_sf_lnfact(UInt32(truncatingIfNeeded: count))
    let hat = crandom_log(second * inverseAlpha / (a / (distance * distance) + b))
    return hat <= density ? count : nil
  }
}
