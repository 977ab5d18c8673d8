/// Plans that can be simulated, each known by a number from 0 to `count` − 1.
///
/// An observation is a list of numbers of one replication of one plan: the same columns for
/// every plan. It is a pure function of the plan and the number of the replication, and the
/// same replication of two plans has the same chances (common random numbers) as far as the
/// simulation is able to give them.
public protocol SimulatedPlans: Sendable {
  /// How many plans there are.
  var count: Int { get }

  /// Makes a plan ready to be simulated. This may cost as much as some replications, so it is
  /// done once for as long as the plan is of interest.
  func simulation(of plan: Int) throws -> PlanSimulation
}

/// What one plan shows in a replication, counted from 1. NaN stands for "no such number".
public typealias PlanSimulation = @Sendable (_ replication: Int) throws -> [Double]
