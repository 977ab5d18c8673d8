import Testing

@testable import PlanSelection

/// The search against running all replications of all plans.
struct PlanSearchTests {
  /// A grid whose plans keep two requirements the more often the higher two decisions are and
  /// the lower the third; the chances of a replication are the same for all plans.
  ///
  /// `own`: how much each plan has of chances of its own. Without them a higher plan keeps what a
  /// lower one keeps in every replication.
  static func plans(
    _ grid: DecisionGrid, problem: Int, own: Double = 0, isMonotone: Bool = true
  ) -> ToyPlans {
    let numbers = RandomNumbers(problem: problem)
    return ToyPlans(count: grid.planCount) { plan, replication in
      let levels = grid.levels(of: plan)
      let chances = numbers.normal(2, replication: replication)
      let own =
        own == 0
        ? 0
        : own
          * RandomNumbers(problem: problem + 1000 * (plan + 1))
          .normal(1, replication: replication)[0]
      var height = zip(levels, grid.directions).enumerated().reduce(0.0) { sum, axis in
        let share = Double(axis.element.0) / Double(max(grid.counts[axis.offset] - 1, 1))
        return sum + (axis.element.1 == .decreasing ? 1 - share : share)
      }
      height *= 2 / Double(levels.count)
      if !isMonotone, levels[0] > grid.counts[0] / 2 { height -= 2 }
      let first = 3 * height - 2.5 + 0.8 * chances[0] + own > 0 ? 1.0 : 0
      let share = min(1, max(0, 0.4 * height + 0.1 * chances[1]))
      return [first, share, 100 * height + 3 * chances[0] + own + 50]
    }
  }

  static let requirements = [
    Requirement(.probability(0.9), column: 0),
    Requirement(.meanAtLeast(0.45), column: 1, range: 0...1),
  ]

  /// What running everything gives.
  static func exhaustive(
    _ plans: ToyPlans, _ search: PlanSearch
  ) -> Int? {
    var best: (plan: Int, cost: Double)?
    for plan in 0..<plans.count {
      var sample = PlanSample()
      for replication in 1...search.replications {
        sample.append(plans.observation(plan, replication))
      }
      let judges = search.requirements.map {
        RequirementJudge($0, rule: search.rule, replications: search.replications)
      }
      guard judges.verdict(sample) == true else { continue }
      let cost =
        switch search.objective {
        case .known(let costs): costs[plan]
        case .measured(let column, _, _):
          sample.values(column: column).reduce(0, +) / Double(search.replications)
        }
      if best.map({ cost < $0.cost }) ?? true { best = (plan, cost) }
    }
    return best?.plan
  }

  struct Case: CustomTestStringConvertible {
    let grid: DecisionGrid
    let objective: PlanObjective
    let rule: VerdictRule
    let testDescription: String
  }

  static func known(_ grid: DecisionGrid) -> PlanObjective {
    .known(
      (0..<grid.planCount).map { plan in
        zip(grid.levels(of: plan), grid.directions).enumerated().reduce(0.0) {
          let (level, direction) = $1.element
          let weight = [3.0, 7, 5][$1.offset % 3]
          return $0 + weight * Double(direction == .decreasing ? -level : level)
        }
      })
  }

  static let cases: [Case] = {
    let line = DecisionGrid(counts: [600], directions: [.increasing])
    let plane = DecisionGrid(counts: [25, 20], directions: [.increasing, .increasing])
    let turned = DecisionGrid(counts: [25, 20], directions: [.increasing, .decreasing])
    let space = DecisionGrid(
      counts: [9, 8, 7], directions: [.increasing, .increasing, .decreasing])
    let measured = PlanObjective.measured(column: 2, grows: true, isNeverNegative: true)
    return [
      Case(grid: line, objective: known(line), rule: .confident(0.95), testDescription: "a line"),
      Case(grid: plane, objective: known(plane), rule: .estimate, testDescription: "a plane"),
      Case(
        grid: turned, objective: known(turned), rule: .confident(0.95),
        testDescription: "a plane with a decision to be lowered"),
      Case(
        grid: space, objective: known(space), rule: .confident(0.9), testDescription: "a space"),
      Case(
        grid: plane, objective: measured, rule: .confident(0.95),
        testDescription: "a plane with a measured cost"),
    ]
  }()

  @Test(arguments: cases)
  func `it finds what running everything finds, with a tenth of the replications`(
    _ example: Case
  ) async throws {
    let plans = Self.plans(example.grid, problem: 11)
    let search = try PlanSearch(
      grid: example.grid, requirements: Self.requirements, objective: example.objective,
      rule: example.rule, replications: 100)
    var sampling = PlanSampling(plans, workers: 2)

    let outcome = try await search.run(&sampling)

    #expect(example.grid.planCount >= 500)
    #expect(outcome.answer != nil)
    #expect(outcome.answer == Self.exhaustive(plans, search))
    #expect(outcome.replications * 10 <= outcome.exhaustive, "\(outcome.replications)")
    #expect(outcome.exhaustive == example.grid.planCount * 100)
    #expect(!outcome.monotonicity.isGivenUp)
  }

  /// Where plans have chances of their own, verdicts near the limit may go against a direction.
  @Test(arguments: 1...10)
  func `it finds it too where directions hold only on the whole`(problem: Int) async throws {
    let grid = DecisionGrid(counts: [40, 13], directions: [.increasing, .decreasing])
    let plans = Self.plans(grid, problem: problem, own: 0.15)
    let search = try PlanSearch(
      grid: grid, requirements: Self.requirements, objective: Self.known(grid),
      rule: .confident(0.95), replications: 60)
    var sampling = PlanSampling(plans, workers: 2)

    let outcome = try await search.run(&sampling)
    #expect(outcome.answer == Self.exhaustive(plans, search))
    #expect(outcome.replications * 5 <= outcome.exhaustive)
  }

  @Test(arguments: 1...10)
  func `without a direction it still finds what running everything finds`(
    problem: Int
  ) async throws {
    let grid = DecisionGrid(counts: [8, 5], directions: [.increasing, .unknown])
    for grid in [grid, grid.withoutDirections] {
      for objective in [
        Self.known(grid), .measured(column: 2, grows: false, isNeverNegative: true),
      ] {
        let plans = Self.plans(
          DecisionGrid(counts: [8, 5], directions: [.increasing, .increasing]), problem: problem)
        let search = try PlanSearch(
          grid: grid, requirements: Self.requirements, objective: objective, rule: .estimate,
          replications: 40)
        var sampling = PlanSampling(plans, workers: 3)

        let outcome = try await search.run(&sampling)

        #expect(outcome.answer == Self.exhaustive(plans, search))
        #expect(outcome.replications < outcome.exhaustive)
      }
    }
  }

  @Test(arguments: 1...5)
  func `a direction that does not hold is noticed, said, and not used`(problem: Int) async throws {
    let grid = DecisionGrid(counts: [10, 6], directions: [.increasing, .increasing])
    let plans = Self.plans(grid, problem: problem, isMonotone: false)
    let search = try PlanSearch(
      grid: grid, requirements: Self.requirements, objective: Self.known(grid), rule: .estimate,
      replications: 100)
    var sampling = PlanSampling(plans, workers: 2)

    let outcome = try await search.run(&sampling)

    #expect(outcome.monotonicity.isGivenUp)
    #expect(!outcome.monotonicity.violations.isEmpty)
    #expect(outcome.answer == Self.exhaustive(plans, search))
  }

  @Test func `where no plan passes, it says so`() async throws {
    let grid = DecisionGrid(counts: [4], directions: [.increasing])
    let plans = ToyPlans(count: 4) { _, _ in [0] }
    let search = try PlanSearch(
      grid: grid, requirements: [Requirement(.probability(0.5), column: 0)],
      objective: .known([1, 2, 3, 4]), rule: .estimate, replications: 50)
    var sampling = PlanSampling(plans, workers: 1)

    let outcome = try await search.run(&sampling)

    #expect(outcome.answer == nil)
    #expect(
      outcome.verdicts == [.failsByDirection, .failsByDirection, .failsByDirection, .fails]
        || outcome.verdicts.last == .fails)
  }

  @Test func `replications that could show nothing are refused, with how many would do`() {
    let grid = DecisionGrid(counts: [4], directions: [.increasing])

    // 0.99²⁹⁹ = 0.0495 is the first power below 0.05.
    #expect {
      try PlanSearch(
        grid: grid, requirements: [Requirement(.probability(0.99), column: 0)],
        objective: .known([1, 2, 3, 4]), rule: .confident(0.95), replications: 298)
    } throws: {
      guard case .tooFewReplications(298, let needed)? = $0 as? SelectionError else { return false }
      return needed >= 299
    }
  }

  @Test func `what is found does not hang on the workers`() async throws {
    let grid = DecisionGrid(counts: [12, 9], directions: [.increasing, .increasing])
    let plans = Self.plans(grid, problem: 4)
    let search = try PlanSearch(
      grid: grid, requirements: Self.requirements, objective: Self.known(grid),
      rule: .confident(0.95), replications: 60)
    var outcomes: [[String]] = []
    for workers in [1, 2, 5] {
      var sampling = PlanSampling(plans, workers: workers)
      let outcome = try await search.run(&sampling)
      outcomes.append(outcome.verdicts.map(\.rawValue) + ["\(outcome.replications)"])
    }

    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0] == outcomes[2])
  }
}
