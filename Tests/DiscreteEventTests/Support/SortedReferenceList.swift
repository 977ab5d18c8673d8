import DiscreteEvent

/// What a future event list must do, done in the plainest way.
struct SortedReferenceList {
  struct Entry: Equatable {
    var time: Int64
    var eventClass: UInt8
    var sequence: Int
    var event: Int

    func precedes(_ other: Self) -> Bool {
      (time, eventClass, sequence) < (other.time, other.eventClass, other.sequence)
    }
  }

  /// Last first, so that taking the first is cheap.
  private(set) var entries: [Entry] = []
  var now: Int64
  private var sequence = 0

  init(now: Int64) {
    self.now = now
  }

  mutating func schedule(_ event: Int, at time: Int64, class eventClass: UInt8) {
    sequence += 1
    let entry = Entry(time: time, eventClass: eventClass, sequence: sequence, event: event)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entry.precedes(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }

  mutating func cancel(_ event: Int) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.event == event }) else { return nil }
    return entries.remove(at: index)
  }

  mutating func reschedule(_ event: Int, at time: Int64) -> Bool {
    guard let entry = cancel(event) else { return false }
    schedule(event, at: time, class: entry.eventClass)
    return true
  }

  mutating func next(until horizon: Int64) -> Entry? {
    guard let entry = entries.last, entry.time <= horizon else {
      now = horizon
      return nil
    }
    entries.removeLast()
    now = entry.time
    return entry
  }
}
