/// Which of the notices that somebody holds a handle to are still to happen.
///
/// A notice that was cancelled or moved stays where it is filed until it comes
/// up; it is recognised by its rank, which no longer is that of its slot.
@usableFromInline
struct HandleTable<Event: BitwiseCopyable>: ~Copyable {
  @usableFromInline
  struct Slot: BitwiseCopyable {
    /// Increased whenever the slot is vacated, so that old handles go stale.
    @usableFromInline var generation: UInt32
    /// The next vacant slot, if this one is vacant.
    @usableFromInline var nextVacant: UInt32
    /// The rank of the notice in force; 0 if the slot is vacant.
    @usableFromInline var rank: UInt64
    @usableFromInline var event: Event

    @inlinable
    init(event: Event) {
      generation = 0
      nextVacant = .max
      rank = 0
      self.event = event
    }
  }

  @usableFromInline var slots = PlainBuffer<Slot>()
  @usableFromInline var firstVacant = UInt32.max

  @inlinable
  init() {}

  /// Reserves a slot whose rank the caller sets with `setRank`.
  @inlinable
  mutating func occupy(for event: Event) -> EventHandle {
    guard firstVacant != .max else {
      precondition(slots.count < Int(UInt32.max), "too many handles")
      slots.append(Slot(event: event))
      return EventHandle(slot: UInt32(slots.count - 1), generation: 0)
    }
    let index = firstVacant
    firstVacant = slots[Int(index)].nextVacant
    slots[Int(index)].event = event
    return EventHandle(slot: index, generation: slots[Int(index)].generation)
  }

  @inlinable
  mutating func setRank(_ rank: UInt64, ofSlot index: UInt32) {
    slots[Int(index)].rank = rank
  }

  /// Makes every handle to the slot stale.
  ///
  /// A slot whose generations are used up is never occupied again.
  @inlinable
  mutating func vacate(slot index: UInt32) {
    slots[Int(index)].rank = 0
    slots[Int(index)].generation += 1
    guard slots[Int(index)].generation < .max else { return }
    slots[Int(index)].nextVacant = firstVacant
    firstVacant = index
  }

  @inlinable
  func isInForce(_ handle: EventHandle) -> Bool {
    guard Int(handle.slot) < slots.count else { return false }
    let slot = slots[Int(handle.slot)]
    return slot.generation == handle.generation && slot.rank != 0
  }

  @inlinable
  func isInForce(_ notice: EventNotice<Event>) -> Bool {
    notice.slot == EventNotice<Event>.noSlot || slots[Int(notice.slot)].rank == notice.rank
  }

  @inlinable
  borrowing func duplicate() -> Self {
    var copy = Self()
    copy.slots = slots.duplicate()
    copy.firstVacant = firstVacant
    return copy
  }
}
