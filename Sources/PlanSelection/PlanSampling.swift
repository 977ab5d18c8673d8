import Experimentation

/// The observations of plans that have been made so far, and the means to make more.
///
/// Every plan has observations of the same replications, one after the other from the first
/// on; some plans have more than others. Which worker makes which one has no effect.
public struct PlanSampling<Plans: SimulatedPlans>: Sendable {
  public let plans: Plans
  /// How many replications are run at the same time.
  public let workers: Int
  /// The number of the replication that gives the first observation of every plan.
  public let firstReplication: Int
  /// Called with the number of all replications so far, now and then.
  private let report: @Sendable (Int) -> Void
  // Looked up by number only; their order reaches nobody.
  private var samples: [Int: PlanSample] = [:]
  private var simulations: [Int: PlanSimulation] = [:]
  /// The plans that are ready, in the order in which they were asked for last.
  private var ready: [Int] = []
  private let reportedBefore: Int

  /// - Precondition: `workers` and `firstReplication` are positive.
  public init(
    _ plans: Plans, workers: Int, firstReplication: Int = 1,
    report: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.init(
      plans, workers: workers, firstReplication: firstReplication, reportedBefore: 0,
      report: report)
  }

  private init(
    _ plans: Plans, workers: Int, firstReplication: Int, reportedBefore: Int,
    report: @escaping @Sendable (Int) -> Void
  ) {
    precondition(workers > 0 && firstReplication > 0, "replications and workers count from 1")
    self.plans = plans
    self.workers = workers
    self.firstReplication = firstReplication
    self.reportedBefore = reportedBefore
    self.report = report
  }

  /// A sampling of the same plans in replications that no plan here has seen.
  public func fresh() -> Self {
    let longest = samples.values.map(\.count).max() ?? 0
    return Self(
      plans, workers: workers, firstReplication: firstReplication + longest,
      reportedBefore: reportedBefore + replications, report: report)
  }

  /// The replications of all plans together.
  public var replications: Int { samples.values.reduce(0) { $0 + $1.count } }

  /// The plans of which there are observations, in ascending order.
  public var sampled: [Int] { samples.filter { $0.value.count > 0 }.keys.sorted() }

  public subscript(_ plan: Int) -> PlanSample { samples[plan] ?? PlanSample() }

  /// Makes sure that each of `wanted` has at least `count` observations.
  ///
  /// Throws what a simulation throws: of several failures that of the first plan in `wanted`,
  /// and of its replications the first.
  nonisolated(nonsending)
    public mutating func extend(_ wanted: [Int], to count: Int) async throws
  {
    try await extend(wanted.map { ($0, count) })
  }

  /// Makes sure that each plan has at least as many observations as stands beside it.
  nonisolated(nonsending)
    public mutating func extend(_ wanted: [(plan: Int, count: Int)]) async throws
  {
    let missing = wanted.filter { self[$0.plan].count < $0.count }
    try await prepare(missing.map(\.plan))
    var jobs: [Job] = []
    for (plan, count) in missing {
      guard let simulation = simulations[plan] else { continue }
      for index in self[plan].count..<count {
        jobs.append(
          Job(plan: plan, replication: firstReplication + index, simulation: simulation))
      }
    }
    let work = jobs
    try await IndependentParts(count: work.count, workers: workers).run { index in
      Result { try work[index].simulation(work[index].replication) }
    } consume: { index, result in
      samples[work[index].plan, default: PlanSample()].append(try result.get())
    }
    report(reportedBefore + replications)
  }

  private struct Job: Sendable {
    let plan: Int
    let replication: Int
    let simulation: PlanSimulation
  }

  /// How many plans are kept ready beside those that are wanted now.
  private static var mostReady: Int { 16 }

  /// Makes plans ready, several at a time, and lets go of those not wanted for long.
  nonisolated(nonsending)
    private mutating func prepare(_ wanted: [Int]) async throws
  {
    let plans = plans
    let unready = wanted.filter { simulations[$0] == nil }
    try await IndependentParts(count: unready.count, workers: workers).run { index in
      Result { try plans.simulation(of: unready[index]) }
    } consume: { index, result in
      simulations[unready[index]] = try result.get()
    }
    ready.removeAll { wanted.contains($0) }
    while ready.count > Self.mostReady { simulations[ready.removeFirst()] = nil }
    ready += wanted
  }
}
