/// A handful of notices, kept sorted with the first at the end.
///
/// Most queues have a handful of pending events. Comparing a new notice with
/// them costs less than computing where it would be filed among many.
@usableFromInline
struct FewNotices<Event: BitwiseCopyable>: ~Copyable {
  /// The notices; places beyond `count` hold what was there before.
  @usableFromInline var notices = PlainBuffer<EventNotice<Event>>()
  @usableFromInline var count = 0

  @inlinable static var limit: Int { 16 }

  @inlinable
  init() {
    notices.reserveCapacity(Self.limit)
  }

  @inlinable var isEmpty: Bool { count == 0 }
  @inlinable var hasRoom: Bool { count < Self.limit }

  /// Takes in a notice that comes after all those of its time and class.
  @inlinable @inline(__always)
  mutating func insert(_ notice: EventNotice<Event>) {
    if count == notices.count { notices.append(notice) }
    var index = count
    while index > 0, notices[index - 1].precedes(notice) {
      notices[index] = notices[index - 1]
      index -= 1
    }
    notices[index] = notice
    count += 1
  }

  /// Takes the first notice out, unless it is due after `horizon`.
  @inlinable @inline(__always)
  mutating func removeFirst(until horizon: SimulationTime) -> EventNotice<Event>? {
    guard count > 0 else { return nil }
    let notice = notices[count - 1]
    guard notice.time <= horizon else { return nil }
    count -= 1
    return notice
  }

  /// Drops every notice that is not in force, keeping the order of the others.
  @inlinable
  mutating func removeAll(notInForceIn handles: borrowing HandleTable<Event>) {
    var kept = 0
    for index in 0..<count where handles.isInForce(notices[index]) {
      notices[kept] = notices[index]
      kept += 1
    }
    count = kept
  }

  @inlinable
  borrowing func duplicate() -> Self {
    var copy = Self()
    copy.notices = notices.duplicate()
    copy.count = count
    return copy
  }
}
