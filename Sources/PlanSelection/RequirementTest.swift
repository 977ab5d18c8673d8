import Experimentation

/// What some replications say for and against a plan's keeping a requirement.
struct RequirementTest {
  let evidence: PlanCertificate.Evidence
  /// The probability of such numbers if the requirement were just not kept.
  let keptPValue: Double
  /// The probability of such numbers if the requirement were just kept.
  let failedPValue: Double
  /// (deviation / distance from the limit)², if the estimate is on the right side of it.
  let keptEffort: Double?
  let failedEffort: Double?

  init(_ requirement: Requirement, _ sample: PlanSample, _ replications: Int) {
    let values = sample.values(column: requirement.column, first: replications)
    switch requirement.kind {
    case .probability(let level):
      let successes = values.count { $0 == 1 }
      evidence = .probability(Proportion(successes: successes, of: values.count))
      keptPValue = ExactBinomial.orMore(successes, of: values.count, probability: level)
      failedPValue = ExactBinomial.orFewer(successes, of: values.count, probability: level)
      let share = Double(successes) / Double(max(values.count, 1))
      let distance = share - level
      let effort = level * (1 - level) / (distance * distance)
      keptEffort = distance > 0 ? effort : nil
      failedEffort = distance < 0 ? effort : nil
    case .meanAtLeast(let level):
      let numbers = values.filter { !$0.isNaN }
      evidence = .mean(Estimate(values))
      (keptPValue, failedPValue) = Self.pValues(numbers, level)
      keptEffort = Self.effort(RunningMoments(numbers), above: level)
      failedEffort = Self.effort(RunningMoments(numbers.map { -$0 }), above: -level)
    case .meanAtMost(let level):
      let numbers = values.filter { !$0.isNaN }.map { -$0 }
      evidence = .mean(Estimate(values))
      (keptPValue, failedPValue) = Self.pValues(numbers, -level)
      keptEffort = Self.effort(RunningMoments(numbers), above: -level)
      failedEffort = Self.effort(RunningMoments(numbers.map { -$0 }), above: level)
    }
  }

  private static func pValues(_ values: [Double], _ level: Double) -> (Double, Double) {
    (MeanTest.above(level, values), MeanTest.above(-level, values.map { -$0 }))
  }

  static func effort(_ moments: RunningMoments, above level: Double) -> Double? {
    let distance = moments.mean - level
    return distance > 0 && moments.count > 1 ? moments.variance / (distance * distance) : nil
  }
}
