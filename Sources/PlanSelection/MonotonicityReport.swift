import Measurement

/// How the directions of decisions agree with what was sampled.
///
/// Plans of which one is said to keep at least what the other keeps are compared replication by
/// replication. A direction is taken for refuted if the lower plan keeps a requirement so often
/// where the higher one does not that chance alone would do it in one of 100,000 such pairs
/// (sign test; for means Student's paired test).
public struct MonotonicityReport: Hashable, Sendable {
  /// A pair that speaks against a direction.
  public struct Violation: Hashable, Sendable {
    public let lower: Int
    public let upper: Int
    /// The column of the observations that was compared.
    public let column: Int
    public let pValue: Double
  }

  private struct Comparison: Hashable {
    let lower: Int
    let upper: Int
    let column: Int
  }

  static let refutingProbability = 1e-5

  public private(set) var violations: [Violation] = []
  /// Whether the directions were given up, and all plans asked for themselves.
  public internal(set) var isGivenUp = false
  // Summed only; its order reaches nobody.
  private var against: [Comparison: Int] = [:]

  /// How many pairs of plans and requirements were compared.
  public var comparisons: Int { against.count }

  /// In how many replications, over all pairs, the lower plan kept what the higher did not.
  public var replicationsAgainst: Int { against.values.reduce(0, +) }

  /// The most replications in which one pair was against a direction in a probability.
  private(set) var mostAgainst = 0

  var isRefuted: Bool { !violations.isEmpty }

  /// Compares a plan with all that were sampled before.
  mutating func compare<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, grid: DecisionGrid, requirements: [Requirement]
  ) {
    for (lower, upper) in pairs(plan, sampling, grid) {
      for requirement in requirements {
        let values = paired(lower, upper, requirement.column, sampling)
        switch requirement.kind {
        case .probability:
          let against = values.count { $0 == 1 && $1 != 1 }
          mostAgainst = max(mostAgainst, against)
          let discordant = against + values.count { $0 != 1 && $1 == 1 }
          note(
            lower, upper, requirement.column, against: against,
            p: ExactBinomial.orMore(against, of: discordant, probability: 0.5))
        case .meanAtLeast: compare(values, lower, upper, requirement.column, sign: 1)
        case .meanAtMost: compare(values, lower, upper, requirement.column, sign: -1)
        }
      }
    }
  }

  /// Compares what plans cost: the lower is said not to cost more.
  mutating func compareCosts<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, grid: DecisionGrid, column: Int
  ) {
    for (lower, upper) in pairs(plan, sampling, grid) {
      compare(paired(lower, upper, column, sampling), lower, upper, column, sign: 1)
    }
  }

  private func pairs<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, _ grid: DecisionGrid
  ) -> [(lower: Int, upper: Int)] {
    sampling.sampled.compactMap { other in
      if other == plan { return nil }
      if grid.isBelow(other, plan) { return (other, plan) }
      return grid.isBelow(plan, other) ? (plan, other) : nil
    }
  }

  private func paired<Plans>(
    _ lower: Int, _ upper: Int, _ column: Int, _ sampling: PlanSampling<Plans>
  ) -> [(Double, Double)] {
    Array(zip(sampling[lower].values(column: column), sampling[upper].values(column: column)))
  }

  private mutating func compare(
    _ values: [(Double, Double)], _ lower: Int, _ upper: Int, _ column: Int, sign: Double
  ) {
    let differences = values.map { sign * ($0 - $1) }.filter { !$0.isNaN }
    note(
      lower, upper, column, against: differences.count { $0 > 0 },
      p: MeanTest.above(0, differences))
  }

  private mutating func note(
    _ lower: Int, _ upper: Int, _ column: Int, against: Int, p: Double
  ) {
    self.against[Comparison(lower: lower, upper: upper, column: column)] = against
    guard p < Self.refutingProbability,
      !violations.contains(where: { ($0.lower, $0.upper, $0.column) == (lower, upper, column) })
    else { return }
    violations.append(Violation(lower: lower, upper: upper, column: column, pValue: p))
  }
}
