import DiscreteEvent
import RandomVariates

/// Where the events of a replication are told in the words of an event log, as tools of
/// process mining read it (IEEE 1849-2016, "eXtensible Event Stream"): who, what, when, where.
///
/// A log sees and cannot change: a run that is logged is the same run.
package protocol EventLog {
  /// Whether anything is kept. A constant, so that what only a log needs to know is not
  /// worked out in a run without one.
  static var isKept: Bool { get }

  func add(_ entry: LogEntry)
}

/// Nobody reads; costs nothing.
package struct NoEventLog: EventLog {
  package static var isKept: Bool { false }

  package init() {}

  package func add(_ entry: LogEntry) {}
}

/// Keeps the events of one replication. A class, because people and programmes share it.
package final class KeptEventLog: EventLog {
  package static var isKept: Bool { true }

  private var entries: [LogEntry] = []

  package init() {}

  package func add(_ entry: LogEntry) { entries.append(entry) }

  /// The events in the order of time. What befalls people in the course of their lives
  /// depends on nobody else: at one instant it is sorted by person and stands before what
  /// the programmes do, which keeps its order.
  package var inOrder: [LogEntry] {
    entries.indices.sorted { rank($0) < rank($1) }.map { entries[$0] }
  }

  private func rank(_ index: Int) -> (SimulationTime, Int, UInt64, Int) {
    let entry = entries[index]
    guard entry.activity.isOfLife, case .person(let key) = entry.subject else {
      return (entry.time, 1, 0, index)
    }
    return (entry.time, 0, key.word, index)
  }
}
