extension FutureEventList {
  /// How many events have ever been scheduled or moved: the place of the next one in the order
  /// among events of one class at one time.
  @inlinable public var scheduledCount: UInt64 { sequence }

  /// Takes pending events back and schedules others, as if it had been so from the beginning.
  ///
  /// Events to which there is a handle are never taken back. Of several events with the same
  /// place the one given first comes first. All pending events are numbered anew: places noted
  /// before mean nothing afterwards, handles stay good.
  ///
  /// - Precondition: no event is placed before `now`.
  /// - Complexity: O(n log n) for n pending events.
  public mutating func replace(
    where isTakenBack: (Event) -> Bool, with others: [PlacedEvent<Event>]
  ) {
    var notices: [EventNotice<Event>] = []
    notices.reserveCapacity(pendingCount + others.count)
    while let notice = calendar.removeFirst(until: .endOfTime) {
      guard handles.isInForce(notice) else { continue }
      if notice.slot != EventNotice<Event>.noSlot || !isTakenBack(notice.event) {
        notices.append(notice)
      }
    }
    for other in others {
      precondition(other.time >= now, "an event cannot be scheduled in the past")
      notices.append(
        EventNotice(
          time: other.time, class: other.eventClass, sequence: other.after, event: other.event,
          slot: EventNotice<Event>.noSlot))
    }
    // Of two with one place the one that stood there before comes first.
    let order = notices.indices.sorted {
      notices[$0].precedes(notices[$1])
        || !notices[$1].precedes(notices[$0]) && $0 < $1
    }
    calendar = RadixCalendar(startingAt: clock)
    (pendingCount, staleCount, sequence) = (0, 0, 0)
    for index in order {
      let notice = notices[index]
      let rank = file(
        notice.event, at: notice.time, class: notice.eventClass, slot: notice.slot)
      if notice.slot != EventNotice<Event>.noSlot {
        handles.setRank(rank, ofSlot: notice.slot)
      }
    }
  }
}
