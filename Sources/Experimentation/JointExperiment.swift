public import Measurement

/// Systems whose replications are made together, because they have their beginning in common.
public struct JointExperiment: Sendable {
  private let layouts: [ObservationLayout]
  private let workers: Int
  private let replicate: @Sendable (Int) throws -> [ReplicationRecord]

  /// - Parameter replicate: a replication of every system, in the order of `layouts`; a pure
  ///   function of its number.
  public init(
    layouts: [ObservationLayout], workers: Int,
    replicate: @escaping @Sendable (Int) throws -> [ReplicationRecord]
  ) {
    self.layouts = layouts
    self.workers = workers
    self.replicate = replicate
  }

  /// Runs replications, counted from 1, and hands the record of each system to `consume`, with
  /// the system's number, in the order of replications and systems, where the caller runs.
  ///
  /// Throws `ReplicationFailure` if a replication fails, the one with the lowest number;
  /// `CancellationError` if the task is cancelled; and what `consume` throws.
  nonisolated(nonsending)
    public func run(
      _ replications: ClosedRange<Int>, consume: (Int, ReplicationRecord) throws -> Void
    ) async throws
  {
    let (layouts, replicate) = (layouts, replicate)
    let first = replications.lowerBound
    try await IndependentParts(count: replications.count, workers: workers).run { part in
      let number = first + part
      return Result {
        let records = try replicate(number)
        for (record, layout) in zip(records, layouts) {
          try record.check(against: layout, replication: number)
        }
        return records
      }.mapError { ReplicationFailure(replication: number, reason: $0) }
    } consume: { _, result in
      for (system, record) in try result.get().enumerated() { try consume(system, record) }
    }
  }
}
