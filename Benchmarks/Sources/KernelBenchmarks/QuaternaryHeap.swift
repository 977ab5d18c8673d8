/// An implicit heap with four children to a node.
struct QuaternaryHeap: PendingEvents, ~Copyable {
  private var notices = ContiguousArray<Notice>()
  private var sequence: UInt64 = 0

  mutating func insert(_ event: UInt64, at time: Int64) {
    sequence += 1
    let notice = Notice(time: time, rank: sequence, event: event, slot: 0)
    notices.append(notice)
    var hole = notices.count - 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      guard notice.precedes(notices[parent]) else { break }
      notices[hole] = notices[parent]
      hole = parent
    }
    notices[hole] = notice
  }

  mutating func removeFirst() -> (time: Int64, event: UInt64) {
    let first = notices[0]
    let last = notices.removeLast()
    let count = notices.count
    guard count > 0 else { return (first.time, first.event) }
    var hole = 0
    while true {
      let child = hole << 2 + 1
      guard child < count else { break }
      var best = child
      for other in child + 1..<max(child + 1, min(child + 4, count))
      where notices[other].precedes(notices[best]) {
        best = other
      }
      guard notices[best].precedes(last) else { break }
      notices[hole] = notices[best]
      hole = best
    }
    notices[hole] = last
    return (first.time, first.event)
  }
}
