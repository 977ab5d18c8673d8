import Testing

@testable import PlanSelection

struct RequirementJudgeTests {
  /// Every early verdict must be the final one, for whatever comes.
  @Test(arguments: [VerdictRule.estimate, .confident(0.95)], 1...40)
  func `an early verdict is the verdict of all replications`(rule: VerdictRule, problem: Int) {
    let chances = RandomNumbers(problem: problem)
    let level = chances.uniform(1, replication: 0)[0]
    for kind in [
      Requirement.Kind.probability(0.8), .meanAtLeast(level), .meanAtMost(level),
    ] {
      let judge = RequirementJudge(
        Requirement(kind, column: 0, range: 0...1), rule: rule, replications: 50)
      var sample = PlanSample()
      var early: Bool?
      var isEarly = false
      for replication in 1...50 {
        let chance = chances.uniform(1, replication: replication)[0]
        let isIndicator = if case .probability = kind { true } else { false }
        sample.append([isIndicator ? (chance < level ? 1 : 0) : chance])
        let verdict = judge.verdict(sample)
        if let early { #expect(verdict == early) }
        if early == nil, verdict != nil, replication < 50 { isEarly = true }
        early = early ?? verdict
      }
      #expect(early != nil)
      // 80 of 100 is far from most levels, so it must show before the end.
      if case .probability = kind, abs(level - 0.8) > 0.3 { #expect(isEarly) }
    }
  }

  @Test func `nine in ten of three hundred is 270, and 279 to be confident`() {
    var sample = PlanSample()
    for index in 0..<300 { sample.append([index < 270 ? 1 : 0]) }
    let requirement = Requirement(.probability(0.9), column: 0)

    #expect(
      RequirementJudge(requirement, rule: .estimate, replications: 300).verdict(sample) == true)
    #expect(
      RequirementJudge(requirement, rule: .confident(0.95), replications: 300).verdict(sample)
        == false)
    #expect(ExactBinomial.fewestSuccesses(of: 300, showing: 0.9, confidence: 0.95) == 279)
  }

  @Test func `a number that is missing is not kept, and has no part in a mean`() {
    var sample = PlanSample()
    for value in [1, .nan, 3, .nan] { sample.append([value]) }

    func verdict(_ kind: Requirement.Kind) -> Bool? {
      RequirementJudge(Requirement(kind, column: 0), rule: .estimate, replications: 4)
        .verdict(sample)
    }
    #expect(verdict(.meanAtLeast(2)) == true)
    #expect(verdict(.meanAtLeast(2.1)) == false)
    #expect(verdict(.meanAtMost(2)) == true)
    #expect(verdict(.probability(0.3)) == false)
  }
}
