import DiscreteEvent
import Testing

@Suite struct FutureEventListTests {
  @Test func `events at one instant happen in the order of their classes`() {
    var calendar = FutureEventList<Int>()
    let classes: [EventClass] = [
      .arrival, .activity, .offer, .capacityChange, .release, .observation,
    ]
    for (number, eventClass) in classes.enumerated() {
      calendar.schedule(number, after: 5, class: eventClass)
    }
    var order: [Int] = []
    while let event = calendar.next(until: .endOfTime) { order.append(event) }
    #expect(order == [5, 4, 3, 2, 1, 0])
  }

  @Test func `events of one class at one instant happen in the order of scheduling`() {
    var calendar = FutureEventList<Int>()
    for number in 0..<1000 {
      calendar.scheduleForgettable(number, after: Int64(number % 2) * 70, class: .activity)
    }
    var order: [Int] = []
    while let event = calendar.next(until: .endOfTime) { order.append(event) }
    #expect(order == (0..<500).map { 2 * $0 } + (0..<500).map { 2 * $0 + 1 })
  }

  @Test func `an event scheduled for now joins those of its class at once`() {
    var calendar = FutureEventList<Int>()
    calendar.schedule(1, after: 3, class: .activity)
    calendar.schedule(3, after: 3, class: .arrival)
    #expect(calendar.next(until: .endOfTime) == 1)
    calendar.schedule(2, after: 0, class: .release)
    #expect(calendar.next(until: .endOfTime) == 2)
    #expect(calendar.next(until: .endOfTime) == 3)
  }

  @Test func `events at the horizon are included and the clock stops there`() {
    var calendar = FutureEventList<Int>(startingAt: SimulationTime(ticks: -10))
    calendar.schedule(1, at: SimulationTime(ticks: 7), class: .activity)
    calendar.schedule(2, at: SimulationTime(ticks: 8), class: .activity)
    #expect(calendar.next(until: SimulationTime(ticks: 7)) == 1)
    #expect(calendar.next(until: SimulationTime(ticks: 7)) == nil)
    #expect(calendar.now == SimulationTime(ticks: 7))
    #expect(calendar.count == 1)
    calendar.schedule(3, at: SimulationTime(ticks: 7), class: .activity)
    #expect(calendar.next(until: SimulationTime(ticks: 100)) == 3)
    #expect(calendar.next(until: SimulationTime(ticks: 100)) == 2)
    #expect(calendar.next(until: SimulationTime(ticks: 100)) == nil)
    #expect(calendar.now == SimulationTime(ticks: 100))
  }

  @Test func `an event notice fits in half a cache line`() {
    #expect(MemoryLayout<EventNotice<UInt64>>.stride <= 32)
    #expect(MemoryLayout<EventHandle>.stride == 8)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand events at one instant are no burden`() {
    var calendar = FutureEventList<Int>()
    let number = 100_000
    for event in 0..<number { calendar.scheduleForgettable(event, after: 9, class: .arrival) }
    var sum = 0
    while let event = calendar.next(until: SimulationTime(ticks: 9)) {
      sum += event
      if event < number {
        calendar.schedule(number + event, after: 0, class: event % 2 == 0 ? .release : .arrival)
      }
    }
    #expect(sum == number * (2 * number - 1))
    #expect(calendar.count == 0)
  }

  @Test func `a branched list goes its own way`() {
    var calendar = FutureEventList<Int>()
    let handle = calendar.schedule(1, after: 10, class: .activity)
    calendar.schedule(2, after: 20, class: .activity)
    var branch = calendar.branched()
    #expect(branch.cancel(handle) == true)
    #expect(branch.next(until: .endOfTime) == 2)
    #expect(calendar.isPending(handle) == true)
    #expect(calendar.next(until: .endOfTime) == 1)
    #expect(calendar.next(until: .endOfTime) == 2)
  }
}
