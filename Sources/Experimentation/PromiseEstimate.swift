public import Measurement

/// What the replications together say about one promise.
public struct PromiseEstimate: Hashable, Sendable {
  public let promise: Promise
  /// For each date of the promise, in how many replications it is kept on that day.
  public let kept: [Proportion]
  /// The day on which it is first kept.
  public let firstKept: FirstKeptDistribution

  /// The estimate from the outcome of each replication.
  public init(_ promise: Promise, outcomes: [PromiseOutcome]) {
    self.promise = promise
    kept = promise.dates.indices.map { date in
      Proportion(successes: outcomes.count { $0.isKept[date] }, of: outcomes.count)
    }
    firstKept = FirstKeptDistribution(outcomes.map(\.firstKept))
  }
}
