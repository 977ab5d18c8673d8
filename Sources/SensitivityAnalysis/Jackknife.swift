import Experimentation
import RandomVariates

/// Intervals of statistics of which no distribution is known, by leaving out one at a time.
///
/// J. W. Tukey, "Bias and confidence in not-quite large samples", 1958; for variance
/// components J. N. Arvesen and T. H. Schmitz, "Robust procedures for variance component
/// problems using the jackknife", Biometrics 26, 1970.
enum Jackknife {
  /// The 95 % interval of a statistic from its value for all of a sample and from its
  /// values when one element after the other is left out. Nil for fewer than two elements,
  /// or where a value is not finite.
  static func interval(whole: Double, leavingOut values: [Double]) -> ConfidenceInterval? {
    let count = Double(values.count)
    guard values.count >= 2, whole.isFinite, values.allSatisfy(\.isFinite) else { return nil }
    let pseudovalues = values.map { count * whole - (count - 1) * $0 }
    let center = pseudovalues.reduce(0, +) / count
    let variance =
      pseudovalues.reduce(0) { $0 + ($1 - center) * ($1 - center) } / (count - 1)
    let halfWidth =
      StudentT.quantile(0.5 + ConfidenceInterval.level / 2, degreesOfFreedom: count - 1)
      * (variance / count).squareRoot()
    return ConfidenceInterval(low: center - halfWidth, high: center + halfWidth)
  }
}
