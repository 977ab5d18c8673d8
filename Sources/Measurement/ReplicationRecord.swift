public import CivilCalendar

/// What one replication showed.
public struct ReplicationRecord: Hashable, Sendable {
  /// The replication's number, counted from 1.
  public let replication: Int
  /// A hash over every event in its order; what makes two runs the same run.
  public let fingerprint: UInt64
  public let eventCount: Int
  /// The values in the order of the layout. NaN stands for "no such number in
  /// this replication", such as the mean wait where nobody was admitted.
  public let values: [Double]
  /// For each promise of the layout, the outcome at its dates and when it was first kept.
  public let outcomes: [PromiseOutcome]

  public init(
    replication: Int, fingerprint: UInt64, eventCount: Int, values: [Double],
    outcomes: [PromiseOutcome]
  ) {
    self.replication = replication
    self.fingerprint = fingerprint
    self.eventCount = eventCount
    self.values = values
    self.outcomes = outcomes
  }
}

/// Whether, and when, a promise was kept in one replication.
public struct PromiseOutcome: Hashable, Sendable {
  /// For each date of the promise: is it kept on that day?
  public let isKept: [Bool]
  /// The first day on which it was kept; nil if not within the horizon.
  public let firstKept: CivilDate?

  public init(isKept: [Bool], firstKept: CivilDate?) {
    self.isKept = isKept
    self.firstKept = firstKept
  }
}
