public import Measurement

/// What the replications together say about one promise.
public struct PromiseEstimate: Hashable, Sendable {
  public let promise: Promise
  /// For each date of the promise, in how many replications it is kept on that day.
  public let kept: [Proportion]
  /// The day on which it is first kept.
  public let firstKept: FirstKeptDistribution

  init(promise: Promise, kept: [Proportion], firstKept: FirstKeptDistribution) {
    self.promise = promise
    self.kept = kept
    self.firstKept = firstKept
  }

  /// The estimate from the outcome of each replication.
  public init(_ promise: Promise, outcomes: [PromiseOutcome]) {
    var tally = PromiseTally(promise)
    for outcome in outcomes { tally.add(outcome) }
    self = tally.estimate
  }
}
