import Measurement

/// What is kept of the replications until all are done, in replication order.
///
/// The only place that knows how the numbers are kept: all of them, as they came.
struct ReplicationStore {
  private(set) var fingerprints: [ReplicationFingerprint] = []
  private var values: [[Double]] = []
  private var outcomes: [[PromiseOutcome]] = []

  mutating func append(_ record: ReplicationRecord) {
    fingerprints.append(ReplicationFingerprint(record))
    values.append(record.values)
    outcomes.append(record.outcomes)
  }

  /// The estimate of the value at `index` of the layout.
  func estimate(at index: Int) -> Estimate {
    Estimate(values.map { $0[index] })
  }

  /// The estimate of `promise`, which stands at `index` in the layout.
  func estimate(of promise: Promise, at index: Int) -> PromiseEstimate {
    PromiseEstimate(promise, outcomes: outcomes.map { $0[index] })
  }
}
