extension PlanSearch {
  /// The plans of which a certificate should speak beside the answer.
  public struct CheaperPlans: Hashable, Sendable {
    /// Those one step away: they may keep the requirements or not.
    public let nextToAnswer: [Int]
    /// The dearest that the search saw fail plainly; nil if it saw none.
    public let failing: Int?
  }

  /// The cheaper plans that a certificate should speak about: those one step away from the
  /// answer, and of those that fail plainly the dearest.
  ///
  /// Plainly: chance would do it in one of a thousand such plans that just keep a requirement;
  /// on a single decision, where `failingBelow` looks for such a plan, in one of a hundred.
  nonisolated(nonsending)
    public func cheaperPlans<Plans>(
      than answer: Int, _ outcome: SearchOutcome, _ sampling: inout PlanSampling<Plans>
    ) async throws -> CheaperPlans
  {
    let levels = grid.levels(of: answer)
    var plans: [Int] = []
    for axis in levels.indices {
      for level in [levels[axis] - 1, levels[axis] + 1]
      where grid.counts[axis] > level && level >= 0 {
        var neighbour = levels
        neighbour[axis] = level
        let plan = grid.plan(at: neighbour)
        if isCheaper(plan, than: answer) { plans.append(plan) }
      }
    }
    if let failing = try await failingBelow(answer, outcome, &sampling) {
      return CheaperPlans(nextToAnswer: plans.filter { $0 != failing }, failing: failing)
    }
    let plain = sampling.sampled.filter {
      outcome.verdicts[$0] == .fails && isCheaper($0, than: answer)
        && failedPValue($0, sampling) < 0.001
    }
    let nearest = plain.max { cost($0, sampling) < cost($1, sampling) }
    return CheaperPlans(nextToAnswer: plans.filter { $0 != nearest }, failing: nearest)
  }

  /// Looks for a plan that fails plainly below the answer of a single decision of known
  /// direction: two, four, eight steps away and so on, then by halving for the nearest.
  ///
  /// A search that bisects stops at a plan that just fails, and knows nothing of those below it.
  /// What is seen here only chooses of what the certificate speaks: it is no evidence itself.
  nonisolated(nonsending)
    private func failingBelow<Plans>(
      _ answer: Int, _ outcome: SearchOutcome, _ sampling: inout PlanSampling<Plans>
    ) async throws -> Int?
  {
    guard grid.counts.count == 1, grid.directions[0] != .unknown,
      !outcome.monotonicity.isGivenUp
    else { return nil }
    let down = grid.directions[0] == .increasing ? -1 : 1
    let steps = down < 0 ? answer : grid.planCount - 1 - answer
    guard steps > 0, isCheaper(answer + down, than: answer) else { return nil }
    var sound = 0
    var failing: Int?
    var reach = min(2, steps)
    while failing == nil {
      if try await failsPlainly(answer + down * reach, &sampling) {
        failing = reach
      } else {
        sound = reach
        if reach == steps { return nil }
        reach = min(2 * reach, steps)
      }
    }
    guard var failing else { return nil }
    while failing - sound > 1 {
      let middle = (failing + sound) / 2
      if try await failsPlainly(answer + down * middle, &sampling) {
        failing = middle
      } else {
        sound = middle
      }
    }
    return answer + down * failing
  }

  /// Whether half the replications of the search let a plan look like one that fails; it is left
  /// as soon as they do, or as half of those look as if it kept everything.
  nonisolated(nonsending)
    private func failsPlainly<Plans>(
      _ plan: Int, _ sampling: inout PlanSampling<Plans>
    ) async throws -> Bool
  {
    let most = (replications + 1) / 2
    while true {
      let count = sampling[plan].count
      if count > 1 {
        let p = failedPValue(plan, sampling)
        if p < 0.01 { return true }
        if count >= most || count >= most / 2 && p > 0.5 { return false }
      }
      try await sampling.extend([plan], to: min(count + Self.block, most))
    }
  }

  /// The probability of what was seen of a plan if it just kept all requirements.
  private func failedPValue<Plans>(_ plan: Int, _ sampling: PlanSampling<Plans>) -> Double {
    let tests = requirements.map {
      RequirementTest($0, sampling[plan], sampling[plan].count)
    }
    return Double(tests.count) * (tests.map(\.failedPValue).min() ?? 1)
  }

  private func isCheaper(_ plan: Int, than answer: Int) -> Bool {
    switch objective {
    case .known(let costs): costs[plan] < costs[answer]
    case .measured: grid.isBelow(plan, answer)
    }
  }

  private func cost<Plans>(_ plan: Int, _ sampling: PlanSampling<Plans>) -> Double {
    switch objective {
    case .known(let costs): costs[plan]
    case .measured(let column, _, _): RunningMoments(sampling[plan].values(column: column)).mean
    }
  }
}
