import Measurement
import Testing

@testable import PlanSelection

struct BudgetAllocationTests {
  @Test func `two systems share as their deviations do, whatever their distance`() throws {
    for means in [[-5.0, -4], [4, -1000]] {
      let shares = try #require(BudgetAllocation.shares(means: means, variances: [9, 1]))

      #expect(abs(shares[0] - 0.75) < 1e-12)
      #expect(abs(shares[1] - 0.25) < 1e-12)
    }
  }

  @Test func `three systems share as the paper says`() throws {
    // Distances 1 and 2, deviations 1: N₂/N₃ = 4, N₁ = √(4² + 1²).
    let shares = try #require(BudgetAllocation.shares(means: [0, -1, -2], variances: [1, 1, 1]))

    #expect(abs(shares[1] / shares[2] - 4) < 1e-12)
    #expect(abs(shares[0] / shares[2] - 17.0.squareRoot()) < 1e-12)
  }

  @Test func `a system that never varies gets nothing, and all such systems end it`() throws {
    let shares = try #require(BudgetAllocation.shares(means: [0, -1, -2], variances: [1, 0, 1]))

    #expect(shares[1] == 0)
    #expect(shares[0] > 0 && shares[2] > 0)
    #expect(BudgetAllocation.shares(means: [0, -1], variances: [0, 0]) == nil)
    #expect(BudgetAllocation.shares(means: [0, -1], variances: [4, 0]) == [1, 0])
  }

  @Test func `equal means are finite work`() throws {
    let shares = try #require(BudgetAllocation.shares(means: [3, 3, 2], variances: [1, 1, 1]))

    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(abs(shares[0] - shares[1]) < 1e-3)
  }

  @Test func `an increment is given out whole`() {
    let given = BudgetAllocation.increments(
      shares: [0.5, 0.3, 0.2], counts: [10, 40, 10], increment: 7)

    #expect(given.reduce(0, +) == 7)
    #expect(given[1] == 0)
    #expect(given[0] > given[2])
  }

  /// With the same budget the best of ten is found more often than with equal shares.
  /// False-alarm rate: the expected shares are 0.93 and 0.77, of 150 problems each.
  @Test func `the budget is spent better than in equal shares`() async throws {
    var (found, equally) = (0, 0)
    for number in 1...150 {
      let problem = NormalProblem(
        means: (0..<10).map { -Double($0) / 2 }, deviations: Array(repeating: 1.5, count: 10),
        number: number)
      let plans = ToyPlans(count: 10) { plan, replication in
        [problem.row(replication: replication)[plan]]
      }
      var sampling = PlanSampling(plans, workers: 1)
      let selection = FixedBudgetSelection(
        budget: 300, firstStage: 5, increment: 20, column: 0, preference: .higher,
        indifference: 0.1)
      let outcome = try await selection.run(&sampling)
      #expect(outcome.replications.reduce(0, +) == 300)
      if outcome.selected == 0 { found += 1 }
      let means = (0..<10).map { plan in
        (1...30).reduce(0) { $0 + problem.row(replication: $1)[plan] }
      }
      if means.firstIndex(of: means.max() ?? 0) == 0 { equally += 1 }
    }

    #expect(found > equally)
    #expect(found > 120)
  }

  @Test func `without variation the first stage is enough and the probability is one`() async throws
  {
    let plans = ToyPlans(count: 2) { plan, _ in [-5 - Double(plan)] }
    var sampling = PlanSampling(plans, workers: 1)
    let selection = FixedBudgetSelection(
      budget: 1000, firstStage: 2, increment: 10, column: 0, preference: .lower,
      indifference: 0.1)

    let outcome = try await selection.run(&sampling)

    #expect(outcome.selected == 1)
    #expect(outcome.replications == [2, 2])
    #expect(outcome.approximateProbability == 1)
  }
}

extension NormalProblem {
  fileprivate init(means: [Double], deviations: [Double], number: Int) {
    self.init(
      means: means, deviations: deviations, common: 0, numbers: RandomNumbers(problem: number))
  }
}
