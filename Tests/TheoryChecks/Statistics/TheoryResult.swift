import RandomVariates

/// A check and what came of it.
package struct TheoryResult: Sendable {
  package let check: TheoryCheck
  package let sampleSize: Int
  package let estimate: Double
  package let standardError: Double
  /// The deviation that raises an alarm.
  package let halfWidth: Double
  /// The least relative bias that raises an alarm with probability ``Significance/power``.
  package let smallestDetectableBias: Double
  /// The largest that it may be.
  package let tolerance: Double

  package init(
    _ check: TheoryCheck, _ measurement: TheoryMeasurement, significance: Double, effort: Effort
  ) {
    self.check = check
    tolerance = check.tolerance * effort.toleranceFactor
    switch measurement {
    case .estimate(let estimate, let error, let degreesOfFreedom, let size):
      sampleSize = size
      self.estimate = estimate
      standardError = error
      // From the lower tail, where the probability keeps its digits.
      let critical = -StudentT.quantile(significance / 2, degreesOfFreedom: degreesOfFreedom)
      halfWidth = critical * error
      smallestDetectableBias =
        (critical + Significance.powerQuantile) * error / abs(check.exact)
    case .chiSquare(let statistic, let degreesOfFreedom, let size):
      sampleSize = size
      estimate = statistic
      standardError = (2 * degreesOfFreedom).squareRoot()
      let law = ChiSquare(degreesOfFreedom: degreesOfFreedom)
      // Half for fits that are too good; their deviation is bounded by the degrees of freedom.
      let critical = law.upperQuantile(significance / 2)
      halfWidth = critical - degreesOfFreedom
      smallestDetectableBias =
        (law.noncentrality(exceeding: critical) / Double(size)).squareRoot()
    }
  }

  /// Whether theory and simulation agree as far as chance allows.
  package var agrees: Bool { abs(estimate - check.exact) <= halfWidth }

  /// Whether agreement means anything: a bias that matters would have been seen.
  package var isSharp: Bool { smallestDetectableBias <= tolerance }

  package var isPassed: Bool { agrees && isSharp }
}
