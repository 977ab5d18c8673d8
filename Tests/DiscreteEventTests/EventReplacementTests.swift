import DiscreteEvent
import Testing

/// Events that are replaced stand where they would have stood from the beginning.
struct EventReplacementTests {
  /// A list, what is still to take its place in it, and the handles it gave.
  private struct Agenda: ~Copyable {
    var list = FutureEventList<Int>()
    var late: [PlacedEvent<Int>] = []
    var handles: [EventHandle] = []
  }

  /// Schedules `count` events in a few instants and classes; in place of
  /// those that `isLate` names others are scheduled that are to be taken back.
  private func schedule(
    _ count: Int, skipping isLate: (Int) -> Bool
  ) -> Agenda {
    var agenda = Agenda()
    for number in 0..<count {
      let time = SimulationTime(ticks: Int64(number * 7 % 5))
      let eventClass: EventClass = number % 3 == 0 ? .activity : .release
      if isLate(number) {
        agenda.late.append(
          PlacedEvent(number, at: time, class: eventClass, after: agenda.list.scheduledCount))
        agenda.list.scheduleForgettable(-number, at: time, class: .arrival)
      } else if number % 4 == 0 {
        agenda.handles.append(agenda.list.schedule(number, at: time, class: eventClass))
      } else {
        agenda.list.scheduleForgettable(number, at: time, class: eventClass)
      }
    }
    return agenda
  }

  private func order(_ list: inout FutureEventList<Int>) -> [Int] {
    var order: [Int] = []
    while let event = list.next(until: .endOfTime) { order.append(event) }
    return order
  }

  @Test(arguments: [3, 12, 16, 17, 40, 300])
  func `the order is that of a list that had them from the beginning`(count: Int) {
    var whole = schedule(count) { _ in false }
    var agenda = schedule(count) { $0 % 5 == 1 || $0 % 7 == 2 }
    #expect(!agenda.late.isEmpty)
    agenda.list.replace(where: { $0 < 0 }, with: agenda.late)
    #expect(agenda.list.count == count)
    #expect(order(&agenda.list) == order(&whole.list))
  }

  @Test func `handles stay good, and new events come last`() {
    var agenda = schedule(60) { $0 % 5 == 1 }
    let handles = agenda.handles
    agenda.list.cancel(handles[0])
    agenda.list.replace(where: { $0 < 0 }, with: agenda.late)
    let isPending = handles.map { agenda.list.isPending($0) }
    #expect(isPending.prefix(2) == [false, true])
    let cancelled = agenda.list.cancel(handles[1])
    let moved = agenda.list.reschedule(handles[2], at: SimulationTime(ticks: 9))
    #expect(cancelled && moved)
    agenda.list.scheduleForgettable(100, at: SimulationTime(ticks: 4), class: .activity)
    let order = order(&agenda.list)
    #expect(order.count == 59)
    #expect(order.suffix(2) == [100, 8])
  }
}
