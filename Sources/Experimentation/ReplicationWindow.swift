import Measurement

/// Which replication to start next, and which to deliver next.
///
/// Replications finish in any order and are delivered in the order of their
/// numbers. None is started more than `width` ahead of the next one to deliver, so a
/// slow replication cannot let the finished ones pile up without bound.
struct ReplicationWindow {
  typealias Outcome = Result<ReplicationRecord, any Error>

  private let last: Int
  private let width: Int
  private var nextToStart: Int
  private var nextToDeliver: Int
  private var hasFailure = false
  // Looked up by number only; its order reaches nobody.
  private var finished: [Int: Outcome] = [:]

  init(_ replications: ClosedRange<Int>, width: Int) {
    last = replications.upperBound
    self.width = width
    nextToStart = replications.lowerBound
    nextToDeliver = replications.lowerBound
  }

  /// The number of the replication to start now; nil if none is to be started now.
  ///
  /// After a failure none is: all with lower numbers are already under way.
  mutating func start() -> Int? {
    guard !hasFailure, nextToStart <= last, nextToStart - nextToDeliver < width else { return nil }
    defer { nextToStart += 1 }
    return nextToStart
  }

  /// Takes in the outcome of a replication that was started.
  mutating func finish(_ replication: Int, _ outcome: Outcome) {
    if case .failure = outcome { hasFailure = true }
    finished[replication] = outcome
  }

  /// The outcome of the next replication in order, with its number; nil while it runs.
  mutating func deliver() -> (replication: Int, outcome: Outcome)? {
    guard let outcome = finished.removeValue(forKey: nextToDeliver) else { return nil }
    defer { nextToDeliver += 1 }
    return (nextToDeliver, outcome)
  }
}
