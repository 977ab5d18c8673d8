public import Measurement

/// A system run again and again, each time with other chances.
public struct Experiment<System: ReplicatedSystem>: Sendable {
  /// The name under which the results are kept.
  public let scenario: String
  public let system: System
  public let design: ExperimentDesign

  public init(scenario: String, system: System, design: ExperimentDesign) {
    self.scenario = scenario
    self.system = system
    self.design = design
  }

  /// Runs every replication, and keeps their numbers in memory until all are done.
  ///
  /// `consume` sees the records and errors are thrown as by `replicate`. A long
  /// experiment gives its records to a `ReplicationStore` with storage elsewhere.
  nonisolated(nonsending)
    public func run(reporting consume: (ReplicationRecord) throws -> Void = { _ in })
    async throws -> ExperimentOutcome
  {
    var store = ReplicationStore(layout: system.layout, storage: NumbersInMemory())
    try await replicate { record in
      try consume(record)
      try store.append(record)
    }
    return try store.outcome(scenario: scenario, design: design)
  }

  /// Runs every replication, at most `design.workers` at a time.
  ///
  /// `consume` is given each record, in the order of the replications' numbers,
  /// where the caller runs. Its calls and a failure are the same whatever
  /// `workers` is: of several replications that fail the one with the
  /// lowest number is reported, and `consume` has seen all before it.
  ///
  /// Throws `ReplicationFailure` if a replication fails, `CancellationError` if
  /// the task is cancelled (a replication that has begun is ended first), and
  /// whatever `consume` throws. Each stops the rest.
  nonisolated(nonsending)
    public func replicate(reporting consume: (ReplicationRecord) throws -> Void) async throws
  {
    try await replicate(design.replications, reporting: consume)
  }

  /// The same for some of the replications, which are counted from 1.
  nonisolated(nonsending)
    public func replicate(
      _ replications: ClosedRange<Int>, reporting consume: (ReplicationRecord) throws -> Void
    ) async throws
  {
    let (system, seed, layout) = (system, design.masterSeed, system.layout)
    var window = ReplicationWindow(replications, width: 16 * design.workers)

    try await withThrowingTaskGroup(of: (Int, ReplicationWindow.Outcome).self) { group in
      var running = 0
      while true {
        try Task.checkCancellation()
        while running < design.workers, let number = window.start() {
          running += 1
          group.addTask {
            let outcome = ReplicationWindow.Outcome {
              try Task.checkCancellation()
              let record = try system.replicate(number, seed: seed)
              try record.check(against: layout, replication: number)
              return record
            }
            return (number, outcome)
          }
        }
        if let (number, outcome) = window.deliver() {
          let record = try outcome.mapError {
            $0 is CancellationError ? $0 : ReplicationFailure(replication: number, reason: $0)
          }.get()
          try consume(record)
        } else if let (number, outcome) = try await group.next() {
          running -= 1
          window.finish(number, outcome)
        } else {
          break
        }
      }
    }
  }
}
