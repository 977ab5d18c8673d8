import PlanSelection

/// Plans whose observations are given by a function.
struct ToyPlans: SimulatedPlans {
  let count: Int
  let observation: @Sendable (_ plan: Int, _ replication: Int) -> [Double]

  func simulation(of plan: Int) -> PlanSimulation {
    { observation(plan, $0) }
  }
}

/// Systems with normal numbers, of which some is the best by a known distance.
struct NormalProblem {
  let means: [Double]
  let deviations: [Double]
  /// The share of the variance that all systems have in common.
  let common: Double
  let numbers: RandomNumbers

  /// The best system comes first; what `larger` prefers.
  func observation(_ system: Int, replication: Int) -> Double {
    let shared = numbers.normal(1, replication: 2 * replication)[0]
    let own = numbers.normal(system + 1, replication: 2 * replication + 1)[system]
    return value(system, shared: shared, own: own)
  }

  /// What all systems show in a replication.
  func row(replication: Int) -> [Double] {
    let shared = numbers.normal(1, replication: 2 * replication)[0]
    let own = numbers.normal(means.count, replication: 2 * replication + 1)
    return means.indices.map { value($0, shared: shared, own: own[$0]) }
  }

  private func value(_ system: Int, shared: Double, own: Double) -> Double {
    let noise = common.squareRoot() * shared + (1 - common).squareRoot() * own
    return means[system] + deviations[system] * noise
  }

  init(means: [Double], deviations: [Double], common: Double, numbers: RandomNumbers) {
    (self.means, self.deviations, self.common, self.numbers) = (means, deviations, common, numbers)
  }

  /// A problem of a known truth: 2 to 50 systems, the best by exactly 1 (the hardest case) or
  /// by 1 and more, equal or unequal variances, all means negative or around zero.
  init(number: Int, systems: Int, common: Double) {
    let choice = RandomNumbers(problem: 1_000_000 + number).uniform(2 * systems + 3, replication: 0)
    let isSlippage = choice[0] < 0.5
    let hasEqualVariances = choice[1] < 0.5
    let centre = choice[2] < 0.5 ? -1000.0 : 0
    means = (0..<systems).map { (system: Int) -> Double in
      if system == 0 { return centre }
      return isSlippage ? centre - 1 : centre - 1 - 3 * choice[3 + system]
    }
    deviations = (0..<systems).map {
      hasEqualVariances ? 3 : 1.5 + 3 * choice[3 + systems + $0]
    }
    self.common = common
    numbers = RandomNumbers(problem: number)
  }
}
