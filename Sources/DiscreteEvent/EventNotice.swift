/// An event, when it is due and its place among those due at the same instant.
///
/// Notices are totally ordered by time, then class, then the sequence in which
/// they were scheduled, so that a run depends on its inputs and nothing else.
@frozen
public struct EventNotice<Event: BitwiseCopyable>: BitwiseCopyable {
  public let time: SimulationTime

  /// The class in the upper 8 bits, the sequence number in the lower 56.
  @usableFromInline let rank: UInt64

  public let event: Event

  /// The entry of the handle table, or `noSlot` if nobody holds a handle.
  @usableFromInline let slot: UInt32

  @inlinable
  init(
    time: SimulationTime, class eventClass: EventClass, sequence: UInt64, event: Event, slot: UInt32
  ) {
    self.time = time
    self.rank = UInt64(eventClass.rawValue) << 56 | sequence
    self.event = event
    self.slot = slot
  }

  @inlinable public var eventClass: EventClass {
    EventClass(rawValue: UInt8(truncatingIfNeeded: rank >> 56))
  }

  /// How many events had been scheduled before this one, plus one.
  @inlinable public var sequence: UInt64 { rank & (1 << 56 - 1) }

  /// Whether this event happens before `other`.
  @inlinable
  public func precedes(_ other: Self) -> Bool {
    time == other.time ? rank < other.rank : time < other.time
  }

  /// The slot of a notice to which there is no handle.
  @inlinable static var noSlot: UInt32 { .max }
}
