import DiscreteEvent

/// The kernel's own list, with events that nobody holds a handle to.
struct KernelList: PendingEvents, ~Copyable {
  var list = FutureEventList<UInt64>()

  mutating func insert(_ event: UInt64, at time: Int64) {
    list.scheduleForgettable(event, at: SimulationTime(ticks: time), class: .activity)
  }

  mutating func removeFirst() -> (time: Int64, event: UInt64) {
    guard let event = list.next(until: .endOfTime) else { preconditionFailure("nothing pending") }
    return (list.now.ticks, event)
  }
}

/// The kernel's own list, with events that may be cancelled.
struct KernelListWithHandles: PendingEvents, ~Copyable {
  var list = FutureEventList<UInt64>()

  mutating func insert(_ event: UInt64, at time: Int64) {
    list.schedule(event, at: SimulationTime(ticks: time), class: .activity)
  }

  mutating func removeFirst() -> (time: Int64, event: UInt64) {
    guard let event = list.next(until: .endOfTime) else { preconditionFailure("nothing pending") }
    return (list.now.ticks, event)
  }
}
