import RandomVariates

/// Decides whether a plan keeps a requirement, as early as that is certain.
///
/// The verdict is the one that all `replications` give; it is given before they are run when
/// nothing that could still come would change it.
struct RequirementJudge {
  let requirement: Requirement
  let rule: VerdictRule
  let replications: Int
  /// Of a probability: how many successes it takes.
  private let successesNeeded: Int

  init(_ requirement: Requirement, rule: VerdictRule, replications: Int) {
    self.requirement = requirement
    self.rule = rule
    self.replications = replications
    guard case .probability(let level) = requirement.kind else {
      successesNeeded = 0
      return
    }
    switch rule {
    case .estimate:
      // The division rounds as a decimal literal does; 300 × 0.9 might not.
      successesNeeded =
        (0...replications).first { Double($0) / Double(replications) >= level } ?? replications
    case .confident(let confidence):
      successesNeeded = ExactBinomial.fewestSuccesses(
        of: replications, showing: level, confidence: confidence)
    }
  }

  /// Whether any plan at all can pass.
  var canPass: Bool { successesNeeded <= replications }

  /// The verdict on a plan; nil while it depends on what is still to come.
  func verdict(_ sample: PlanSample) -> Bool? {
    let count = min(sample.count, replications)
    let values = sample.values(column: requirement.column, first: count)
    switch requirement.kind {
    case .probability:
      let successes = values.count { $0 == 1 }
      if successes >= successesNeeded { return true }
      if count - successes > replications - successesNeeded { return false }
      return nil
    case .meanAtLeast(let level):
      return verdict(values, level: level, best: requirement.range?.upperBound)
    case .meanAtMost(let level):
      return verdict(
        values.map { -$0 }, level: -level, best: requirement.range.map { -$0.lowerBound })
    }
  }

  /// By how many replications at least a plan misses the requirement, as far as observed: how
  /// many more would have to keep it. 0 if it does not miss it for certain, and large for a
  /// mean, which is not counted.
  func shortfall(_ sample: PlanSample) -> Int {
    guard verdict(sample) == false else { return 0 }
    guard case .probability = requirement.kind else { return replications }
    let count = min(sample.count, replications)
    let successes = sample.values(column: requirement.column, first: count).count { $0 == 1 }
    return count - successes - (replications - successesNeeded)
  }

  private func verdict(
    _ values: [Double], level: Double, best: Double?
  ) -> Bool? {
    let moments = RunningMoments(values.lazy.filter { !$0.isNaN })
    guard values.count < replications else { return isKept(moments, level: level) }
    // What is still to come may have no number; then those that have count for more.
    guard let best, moments.count == values.count, moments.count > 0 else { return nil }
    let rest = Double(replications - values.count)
    let highest =
      (moments.mean * Double(values.count) + best * rest) / Double(replications)
    // Without the slack a rounded sum might speak against the mean of all.
    return highest < level - 1e-9 * max(abs(level), abs(best)) && moments.mean < level
      ? false : nil
  }

  private func isKept(_ moments: RunningMoments, level: Double) -> Bool {
    guard moments.count > 0 else { return false }
    switch rule {
    case .estimate: return moments.mean >= level
    case .confident(let confidence):
      guard moments.count > 1 else { return false }
      let t = StudentT.quantile(confidence, degreesOfFreedom: Double(moments.count - 1))
      return moments.mean - t * moments.standardError >= level
    }
  }

  /// Whether the observations so far let expect that the plan passes: they would have to
  /// mislead by two standard errors.
  func isLikelyKept(_ sample: PlanSample) -> Bool {
    if let verdict = verdict(sample) { return verdict }
    let values = sample.values(column: requirement.column)
    let count = Double(values.count)
    guard count >= 2 else { return false }
    switch requirement.kind {
    case .probability:
      // Wilson's lower limit, for which see `Proportion`.
      let share = Double(values.count { $0 == 1 }) / count
      let spread = 2 * (share * (1 - share) / count + 1 / (count * count)).squareRoot()
      let low = (share + 2 / count - spread) / (1 + 4 / count)
      return low >= Double(successesNeeded) / Double(replications)
    case .meanAtLeast(let level): return isFar(values, above: level)
    case .meanAtMost(let level): return isFar(values.map { -$0 }, above: -level)
    }
  }

  private func isFar(_ values: [Double], above level: Double) -> Bool {
    let moments = RunningMoments(values.lazy.filter { !$0.isNaN })
    return moments.count > 20 && moments.mean - 4 * moments.standardError >= level
  }
}

extension [RequirementJudge] {
  /// The verdict on a plan that must keep all requirements.
  func verdict(_ sample: PlanSample) -> Bool? {
    let verdicts = map { $0.verdict(sample) }
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) ? nil : true
  }
}
