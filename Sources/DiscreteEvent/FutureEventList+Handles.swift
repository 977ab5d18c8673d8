extension FutureEventList {
  /// Whether the event named by `handle` is still to happen.
  @inlinable
  public func isPending(_ handle: EventHandle) -> Bool {
    handles.isInForce(handle)
  }

  /// Takes an event back.
  ///
  /// - Returns: `false`, and nothing changes, if it has happened or was cancelled.
  /// - Complexity: O(1), amortised.
  @inlinable @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard handles.isInForce(handle) else { return false }
    handles.vacate(slot: handle.slot)
    pendingCount -= 1
    noteStale()
    return true
  }

  /// Moves an event to another time, as if it had been scheduled only now: among
  /// events of its class at that time it comes last. The handle stays good.
  ///
  /// - Precondition: `time` is not before `now`.
  /// - Returns: `false`, and nothing changes, if it has happened or was cancelled.
  /// - Complexity: O(1), amortised.
  @inlinable @discardableResult
  public mutating func reschedule(_ handle: EventHandle, at time: SimulationTime) -> Bool {
    guard handles.isInForce(handle) else { return false }
    let slot = handles.slots[Int(handle.slot)]
    let eventClass = EventClass(rawValue: UInt8(truncatingIfNeeded: slot.rank >> 56))
    pendingCount -= 1
    let rank = file(slot.event, at: time, class: eventClass, slot: handle.slot)
    handles.setRank(rank, ofSlot: handle.slot)
    noteStale()
    return true
  }

  /// An independent copy with the same pending events, clock and valid handles.
  ///
  /// - Complexity: O(pending events).
  @inlinable
  public borrowing func branched() -> Self {
    var branch = Self(startingAt: now)
    branch.pendingCount = pendingCount
    branch.sequence = sequence
    branch.staleCount = staleCount
    branch.calendar = calendar.duplicate()
    branch.handles = handles.duplicate()
    return branch
  }

  /// Counts one notice more that will be passed over, and sweeps them out before
  /// they outnumber the others.
  @inlinable
  mutating func noteStale() {
    staleCount += 1
    guard staleCount > count + 64 else { return }
    calendar.removeAll(notInForceIn: handles)
    staleCount = 0
  }
}
