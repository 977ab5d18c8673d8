import DistrictModel
import Measurement
import PlanSelection
import RandomVariates

/// Variants of a district's scenario as plans.
struct DistrictPlans: SimulatedPlans {
  let variants: ScenarioVariants
  /// What each plan changes in the scenario.
  let changes: [[FigureChange]]
  /// What is looked at in each replication, in the order of the observations' columns.
  let goals: [PlanGoal]
  let seed: MasterSeed

  var count: Int { changes.count }

  func simulation(of plan: Int) throws -> PlanSimulation {
    let system = try variants.system(changing: changes[plan])
    let readings = try goals.map { goal in
      guard let reading = goal.reading(in: system.layout) else {
        throw MissingNumber(goal: goal, change: changes[plan].first)
      }
      return reading
    }
    let seed = seed
    return { replication in
      let record = try system.replicate(replication, seed: seed)
      return readings.map { $0(record) }
    }
  }

  /// A plan whose records do not have what is looked at, such as a home that it leaves out.
  struct MissingNumber: Error {
    let goal: PlanGoal
    let change: FigureChange?
  }
}
