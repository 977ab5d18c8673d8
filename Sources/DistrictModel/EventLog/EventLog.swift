import DiscreteEvent
import RandomVariates

/// The events of one replication in the words of an event log, as tools of process mining
/// read it (IEEE 1849-2016, "eXtensible Event Stream"): who, what, when, where.
///
/// A log sees and cannot change: a run that is logged is the same run. A class, because people
/// and programmes write into one; a run that nobody reads has none.
package final class EventLog {
  private var entries: [LogEntry] = []

  package init() {}

  // Out of line: where something happens there is to be no more than the question for a log.
  @inline(never)
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
