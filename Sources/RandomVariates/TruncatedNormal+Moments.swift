internal import CRandomStream

extension Distribution.TruncatedNormal {
  /// Mean and variance of what the limits leave.
  ///
  /// The closed formulae lose all digits for a narrow or a distant range, so
  /// the density is integrated: Gauss and Legendre's rule with five points on
  /// 64 panels, over the part of the range that holds all but 10⁻¹⁶ of it.
  var moments: (mean: Double, variance: Double) {
    if from == -.infinity && to == .infinity {
      return (untruncatedMean, untruncatedStandardDeviation * untruncatedStandardDeviation)
    }
    let range = effectiveRange
    let densest = min(max(0, range.lowerBound), range.upperBound)
    let panelWidth = (range.upperBound - range.lowerBound) / 64
    var weightSum = 0.0
    var firstMoment = 0.0
    var secondMoment = 0.0
    for panel in 0..<64 {
      let middle = range.lowerBound + (Double(panel) + 0.5) * panelWidth
      for (node, weight) in Self.rule {
        let x = middle + node * panelWidth / 2
        let offset = x - densest
        let density = weight * crandom_exp(-offset * (x + densest) / 2)
        weightSum += density
        firstMoment += density * offset
        secondMoment += density * offset * offset
      }
    }
    let meanOffset = firstMoment / weightSum
    let variance = secondMoment / weightSum - meanOffset * meanOffset
    return (
      untruncatedMean + untruncatedStandardDeviation * (densest + meanOffset),
      untruncatedStandardDeviation * untruncatedStandardDeviation * variance
    )
  }

  /// The range, in standard deviations from the mean, without what is less
  /// than 10⁻¹⁷ as dense as its densest point.
  private var effectiveRange: ClosedRange<Double> {
    let lower = (from - untruncatedMean) / untruncatedStandardDeviation
    let upper = (to - untruncatedMean) / untruncatedStandardDeviation
    func reach(_ distance: Double) -> Double { min(9, 39 / max(distance, 1)) }
    if lower > 0 { return lower...min(upper, lower + reach(lower)) }
    if upper < 0 { return max(lower, upper - reach(-upper))...upper }
    return max(lower, -9)...min(upper, 9)
  }

  private static let rule: [(node: Double, weight: Double)] = [
    (-0.9061798459386640, 0.2369268850561891),
    (-0.5384693101056831, 0.4786286704993665),
    (0, 0.5688888888888889),
    (0.5384693101056831, 0.4786286704993665),
    (0.9061798459386640, 0.2369268850561891),
  ]
}
