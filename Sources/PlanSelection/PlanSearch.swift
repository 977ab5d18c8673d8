/// Finds the cheapest plan of a grid that keeps some requirements.
///
/// A plan keeps them if it does so over `replications` replications by `rule`: what it would
/// show in further ones is the business of a `PlanCertificate`. Every plan has the same
/// replications (common random numbers). The answer is the one that running all replications of
/// all plans gives, with these savings:
///
/// - a plan is left as soon as its verdict is certain (`RequirementJudge`);
/// - plans that cost more than one that passes are not looked at;
/// - along decisions whose direction is known, a plan that fails speaks for those below it, and
///   one that passes for those above it. The plan asked next is that which leaves the fewest
///   plans open in the worse case; on a single decision this is bisection.
///
/// The last saving is right only if the direction is, in the verdicts of these replications and
/// not only in the long run. So directions are compared with what is sampled, and with two plans
/// sampled for that alone (`MonotonicityReport`): they are given up if that speaks against them;
/// and where two plans disagree with them in some replications, a plan that fails by no more than
/// twice as many does not speak for others, which are asked themselves.
public struct PlanSearch: Sendable {
  public let grid: DecisionGrid
  public let requirements: [Requirement]
  public let objective: PlanObjective
  public let rule: VerdictRule
  public let replications: Int
  private let judges: [RequirementJudge]

  /// How many replications of a plan are run before its verdict is looked at again. What was
  /// run beyond the certain verdict is kept, and has no effect on the answer.
  static let block = 16

  /// How many replications a plan gets that is sampled only to check the directions.
  static let sentinelReplications = 32

  /// - Precondition: a known objective has a number for each plan, there is a requirement, and
  ///   half the replications, by which the search looks, are two or more.
  public init(
    grid: DecisionGrid, requirements: [Requirement], objective: PlanObjective, rule: VerdictRule,
    replications: Int
  ) throws(SelectionError) {
    precondition(replications > 2 && !requirements.isEmpty, "there must be something to judge")
    if case .known(let costs) = objective {
      precondition(costs.count == grid.planCount, "each plan has a cost")
    }
    self.grid = grid
    self.requirements = requirements
    self.objective = objective
    self.rule = rule
    self.replications = replications
    judges = requirements.map { RequirementJudge($0, rule: rule, replications: replications) }
    guard judges.allSatisfy(\.canPass) else {
      var needed = replications
      while !requirements.allSatisfy({
        RequirementJudge($0, rule: rule, replications: needed).canPass
      }) { needed *= 2 }
      throw .tooFewReplications(given: replications, needed: needed)
    }
  }

  nonisolated(nonsending)
    public func run<Plans>(_ sampling: inout PlanSampling<Plans>) async throws -> SearchOutcome
  {
    var knowledge = SearchKnowledge(grid: grid, objective: objective)
    while true {
      while let plan = knowledge.nextPlan() {
        try await judge(plan, &sampling, &knowledge)
        watch(plan, sampling, &knowledge)
      }
      if let plan = knowledge.unprovenAnswer() {
        try await judge(plan, &sampling, &knowledge, toTheEnd: true)
        watch(plan, sampling, &knowledge)
      } else if let answer = knowledge.provenAnswer ?? knowledge.rivals.first,
        let sentinel = knowledge.sentinels(of: answer).first(where: {
          sampling[$0].count < min(Self.sentinelReplications, replications)
        })
      {
        try await sampling.extend(
          [sentinel], to: min(Self.sentinelReplications, replications))
        watch(sentinel, sampling, &knowledge)
      } else {
        break
      }
    }
    let answer = try await cheapest(of: knowledge, &sampling)
    return SearchOutcome(
      answer: answer, verdicts: knowledge.verdicts, monotonicity: knowledge.monotonicity,
      replications: sampling.replications, exhaustive: grid.planCount * replications)
  }

  /// Asks one plan until its verdict is certain, and, if it fails, speaks for others; or, where
  /// `toTheEnd` does not forbid it, until it very likely passes.
  nonisolated(nonsending)
    private func judge<Plans>(
      _ plan: Int, _ sampling: inout PlanSampling<Plans>, _ knowledge: inout SearchKnowledge,
      toTheEnd: Bool = false
    ) async throws
  {
    while true {
      let sample = sampling[plan]
      if let verdict = judges.verdict(sample) {
        let shortfall = judges.map { $0.shortfall(sample) }.max() ?? 0
        let isWanted = verdict ? costsMustBeKnown(knowledge) : shortfall <= knowledge.slack
        if sample.count >= replications || !isWanted {
          return knowledge.note(plan, passes: verdict, shortfall: shortfall)
        }
      } else if !toTheEnd {
        if isTooDear(plan, sampling, knowledge) { return knowledge.noteTooDear(plan) }
        if knowledge.usesDirections, judges.allSatisfy({ $0.isLikelyKept(sample) }) {
          return knowledge.noteLikely(plan)
        }
      }
      try await sampling.extend([plan], to: min(sample.count + Self.block, replications))
    }
  }

  /// Whether a plan that passes is run to the end at once, so that others can be left for its
  /// cost.
  private func costsMustBeKnown(_ knowledge: SearchKnowledge) -> Bool {
    guard case .measured(_, _, true) = objective else { return false }
    return !knowledge.usesDirections
  }

  private func watch<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, _ knowledge: inout SearchKnowledge
  ) {
    guard knowledge.usesDirections else { return }
    knowledge.monotonicity.compare(plan, sampling, grid: grid, requirements: requirements)
    if case .measured(let column, true, _) = objective {
      knowledge.monotonicity.compareCosts(plan, sampling, grid: grid, column: column)
    }
    if knowledge.monotonicity.isRefuted { knowledge.giveUpDirections() }
  }

  /// Of the plans that pass, the cheapest; of equally cheap ones the first.
  nonisolated(nonsending)
    private func cheapest<Plans>(
      of knowledge: SearchKnowledge, _ sampling: inout PlanSampling<Plans>
    ) async throws -> Int?
  {
    guard case .measured(let column, _, _) = objective else { return knowledge.provenAnswer }
    var best: (plan: Int, cost: Double)?
    for plan in knowledge.rivals {
      try await sampling.extend([plan], to: replications)
      let cost = try mean(plan, column, sampling)
      if best.map({ cost < $0.cost }) ?? true { best = (plan, cost) }
    }
    return best?.plan
  }

  private func mean<Plans>(
    _ plan: Int, _ column: Int, _ sampling: PlanSampling<Plans>
  ) throws -> Double {
    let values = try (0..<replications).map {
      try sampling.number(plan, observation: $0, column: column)
    }
    return values.reduce(0, +) / Double(replications)
  }

  /// Whether a plan has already cost more than one that passes costs over all replications.
  private func isTooDear<Plans>(
    _ plan: Int, _ sampling: PlanSampling<Plans>, _ knowledge: SearchKnowledge
  ) -> Bool {
    guard case .measured(let column, _, true) = objective, !knowledge.usesDirections else {
      return false
    }
    let spent = sampling[plan].values(column: column).reduce(0, +)
    let cheapest = knowledge.rivals.compactMap { rival -> Double? in
      let sample = sampling[rival]
      return sample.count >= replications
        ? sample.values(column: column, first: replications).reduce(0, +) : nil
    }.min()
    return cheapest.map { spent > $0 } ?? false
  }
}
