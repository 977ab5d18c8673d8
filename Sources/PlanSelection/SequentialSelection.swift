/// Selects the plan with the best mean with a stated probability of being right, by
/// `KimNelsonScreening`, with as many replications as that takes.
public struct SequentialSelection: Hashable, Sendable {
  public let design: KimNelsonScreening.Design
  /// The number of the observations that is compared.
  public let column: Int
  /// The replications of one plan after which the procedure gives up.
  public let mostReplications: Int

  /// How many replications are run ahead of the screening: it looks at every one in turn, so
  /// this has no effect on what is selected, and wastes at most as many for each plan.
  static let block = 8

  /// - Precondition: there are at least as many replications as in the first stage.
  public init(design: KimNelsonScreening.Design, column: Int, mostReplications: Int) {
    precondition(mostReplications >= design.firstStage, "the first stage must be possible")
    self.design = design
    self.column = column
    self.mostReplications = mostReplications
  }

  nonisolated(nonsending)
    public func run<Plans>(_ sampling: inout PlanSampling<Plans>) async throws -> SelectionOutcome
  {
    var screening = KimNelsonScreening(systems: sampling.plans.count, design: design)
    var used = Array(repeating: 0, count: sampling.plans.count)
    if sampling.plans.count > 1 {
      while screening.selected == nil, screening.replications < mostReplications {
        let next =
          screening.replications == 0
          ? design.firstStage
          : min(screening.replications + Self.block, mostReplications)
        try await sampling.extend(screening.remaining, to: next)
        while screening.selected == nil, screening.replications < next {
          let index = screening.replications
          for plan in screening.remaining { used[plan] = index + 1 }
          screening.add(
            try screening.remaining.map {
              try sampling.number($0, observation: index, column: column)
            })
        }
      }
    }
    let selected = screening.selected ?? best(of: screening.remaining, sampling)
    return SelectionOutcome(
      selected: selected, isDecided: screening.selected != nil,
      eliminations: screening.eliminations,
      withinIndifference: sampling.plans(
        within: design.indifference, of: selected, column: column),
      replications: used, approximateProbability: nil)
  }

  private func best<Plans>(of plans: [Int], _ sampling: PlanSampling<Plans>) -> Int {
    let sign = design.preference.sign
    let means = plans.map { sign * RunningMoments(sampling[$0].values(column: column)).mean }
    let highest = means.max() ?? 0
    return plans[means.firstIndex(of: highest) ?? 0]
  }
}
