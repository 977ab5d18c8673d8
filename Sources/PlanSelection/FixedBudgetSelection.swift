public import Measurement
import RandomVariates

/// Selects the plan with the best mean with a fixed budget of replications, spent where it
/// tells most by `BudgetAllocation`.
///
/// It guarantees no probability of being right. What it states is approximate: the Bonferroni
/// bound of Chen and others (2000), as if the plans were independent and the means normal.
public struct FixedBudgetSelection: Hashable, Sendable {
  /// The replications of all plans together.
  public let budget: Int
  /// The replications of each plan before any is preferred, at least 2.
  public let firstStage: Int
  /// How many replications are given out at a time.
  public let increment: Int
  public let column: Int
  public let preference: Preference
  public let indifference: Double

  /// - Precondition: first stage and increment are at least 2 and 1.
  public init(
    budget: Int, firstStage: Int, increment: Int, column: Int, preference: Preference,
    indifference: Double
  ) {
    precondition(firstStage >= 2 && increment >= 1, "there must be something to give out")
    self.budget = budget
    self.firstStage = firstStage
    self.increment = increment
    self.column = column
    self.preference = preference
    self.indifference = indifference
  }

  /// A budget below the first stage of all plans is raised to it.
  nonisolated(nonsending)
    public func run<Plans>(_ sampling: inout PlanSampling<Plans>) async throws -> SelectionOutcome
  {
    let plans = Array(0..<sampling.plans.count)
    try await sampling.extend(plans, to: firstStage)
    var counts = plans.map { _ in firstStage }
    var moments = try plans.map { try self.moments($0, sampling, firstStage) }
    while counts.reduce(0, +) < budget,
      let shares = BudgetAllocation.shares(
        means: moments.map { preference.sign * $0.mean }, variances: moments.map(\.variance))
    {
      let given = BudgetAllocation.increments(
        shares: shares, counts: counts, increment: min(increment, budget - counts.reduce(0, +)))
      for plan in plans { counts[plan] += given[plan] }
      try await sampling.extend(plans.map { ($0, counts[$0]) })
      for plan in plans where given[plan] > 0 {
        moments[plan] = try self.moments(plan, sampling, counts[plan])
      }
    }
    let means = moments.map { preference.sign * $0.mean }
    let selected = means.firstIndex(of: means.max() ?? 0) ?? 0
    return SelectionOutcome(
      selected: selected, isDecided: true, eliminations: [],
      withinIndifference: sampling.plans(within: indifference, of: selected, column: column),
      replications: counts,
      approximateProbability: Self.probability(that: selected, of: means, moments))
  }

  private func moments<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, _ count: Int
  ) throws -> RunningMoments {
    RunningMoments(
      try (0..<count).map { try sampling.number(plan, observation: $0, column: column) })
  }

  /// 1 − Σ P(a rival is better), as if means were independent and normal.
  static func probability(
    that selected: Int, of means: [Double], _ moments: [RunningMoments]
  ) -> Double {
    var probability = 1.0
    for rival in means.indices where rival != selected {
      let distance = means[selected] - means[rival]
      let variance = [selected, rival].reduce(0) {
        $0 + moments[$1].standardError * moments[$1].standardError
      }
      probability -=
        variance > 0
        ? Normal.cumulativeProbability(-distance / variance.squareRoot())
        : (distance > 0 ? 0 : 0.5)
    }
    return max(0, probability)
  }
}
