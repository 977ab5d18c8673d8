/// The events still to happen, and the simulation clock.
///
/// Events happen in the order of time, then class, then the sequence in which
/// they were scheduled. Scheduling, cancelling and taking the next event cost
/// the same whatever the number of pending events, and allocate nothing once the
/// greatest number ever pending has been reached. `Documentation/FutureEventList.md`
/// compares the structure with others.
///
/// A list cannot be copied by accident; `branched()` copies it on purpose.
@frozen
public struct FutureEventList<Event: BitwiseCopyable>: ~Copyable {
  @usableFromInline var clock: SimulationTime
  @usableFromInline var pendingCount = 0
  @usableFromInline var sequence: UInt64 = 0
  /// Notices still filed although cancelled or moved.
  @usableFromInline var staleCount = 0
  @usableFromInline var calendar: RadixCalendar<Event>
  @usableFromInline var handles = HandleTable<Event>()

  @inlinable
  public init(startingAt time: SimulationTime = .zero) {
    clock = time
    calendar = RadixCalendar(startingAt: time)
  }

  /// The simulation clock: the time of the event taken last, or the horizon
  /// that has been reached since.
  @inlinable public var now: SimulationTime { clock }

  /// How many events are pending.
  @inlinable public var count: Int { pendingCount }

  @inlinable public var isEmpty: Bool { count == 0 }

  /// Makes room for `count` pending events at a time.
  @inlinable
  public mutating func reserveCapacity(_ count: Int) {
    calendar.blocks.reserveCapacity(count)
  }

  /// Schedules an event that may be cancelled or moved later.
  ///
  /// - Precondition: `time` is not before `now`.
  /// - Complexity: O(1), amortised.
  @inlinable @discardableResult
  public mutating func schedule(
    _ event: Event, at time: SimulationTime, class eventClass: EventClass
  ) -> EventHandle {
    let handle = handles.occupy(for: event)
    let rank = file(event, at: time, class: eventClass, slot: handle.slot)
    handles.setRank(rank, ofSlot: handle.slot)
    return handle
  }

  /// Schedules an event `delay` ticks from now that may be cancelled or moved later.
  ///
  /// - Precondition: `delay` is not negative.
  @inlinable @discardableResult
  public mutating func schedule(
    _ event: Event, after delay: Int64, class eventClass: EventClass
  ) -> EventHandle {
    schedule(event, at: now + delay, class: eventClass)
  }

  /// Schedules an event that will never be cancelled or moved.
  ///
  /// It saves the upkeep of a handle; the order of events is the same.
  ///
  /// - Precondition: `time` is not before `now`.
  /// - Complexity: O(1), amortised.
  @inlinable
  public mutating func scheduleForgettable(
    _ event: Event, at time: SimulationTime, class eventClass: EventClass
  ) {
    _ = file(event, at: time, class: eventClass, slot: EventNotice<Event>.noSlot)
  }

  /// Schedules an event `delay` ticks from now that will never be cancelled or moved.
  ///
  /// - Precondition: `delay` is not negative.
  @inlinable
  public mutating func scheduleForgettable(
    _ event: Event, after delay: Int64, class eventClass: EventClass
  ) {
    scheduleForgettable(event, at: now + delay, class: eventClass)
  }

  /// Advances the clock to the next event and takes it out.
  ///
  /// Events at exactly `horizon` are included. When nothing more is due, the
  /// clock moves to `horizon` and the result is `nil`.
  ///
  /// - Precondition: `horizon` is not before `now`.
  @inlinable
  public mutating func next(until horizon: SimulationTime) -> Event? {
    nextNotice(until: horizon)?.event
  }

  /// As `next(until:)`, with the event's time, class and sequence.
  @inlinable
  public mutating func nextNotice(until horizon: SimulationTime) -> EventNotice<Event>? {
    precondition(horizon >= now, "the clock does not run backwards")
    while let notice = calendar.removeFirst(until: horizon) {
      if notice.slot != EventNotice<Event>.noSlot {
        guard handles.isInForce(notice) else {
          staleCount -= 1
          continue
        }
        handles.vacate(slot: notice.slot)
      }
      clock = notice.time
      pendingCount -= 1
      return notice
    }
    clock = horizon
    return nil
  }

  @inlinable
  mutating func file(
    _ event: Event, at time: SimulationTime, class eventClass: EventClass, slot: UInt32
  ) -> UInt64 {
    precondition(time >= now, "an event cannot be scheduled in the past")
    sequence += 1
    pendingCount += 1
    let notice = EventNotice(
      time: time, class: eventClass, sequence: sequence, event: event, slot: slot)
    calendar.insert(notice)
    return notice.rank
  }
}
