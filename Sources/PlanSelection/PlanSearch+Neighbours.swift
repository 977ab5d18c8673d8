extension PlanSearch {
  /// The cheaper plans that a certificate should speak about: those one step away from the
  /// answer, and of those that the search saw fail plainly the dearest.
  ///
  /// Plainly: chance would do it in one of a thousand such plans that just keep a requirement.
  public func cheaperPlans<Plans>(
    than answer: Int, _ outcome: SearchOutcome, _ sampling: PlanSampling<Plans>
  ) -> [Int] {
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
    let plain = sampling.sampled.filter { plan in
      guard outcome.verdicts[plan] == .fails, isCheaper(plan, than: answer) else { return false }
      let tests = requirements.map {
        RequirementTest($0, sampling[plan], sampling[plan].count)
      }
      return (tests.map(\.failedPValue).min() ?? 1) * Double(tests.count) < 0.001
    }
    if let nearest = plain.max(by: { cost($0, sampling) < cost($1, sampling) }),
      !plans.contains(nearest)
    {
      plans.append(nearest)
    }
    return plans
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
