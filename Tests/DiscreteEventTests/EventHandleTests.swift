import DiscreteEvent
import Testing

@Suite struct EventHandleTests {
  @Test func `a cancelled event does not happen and its handle is stale`() {
    var calendar = FutureEventList<Int>()
    let first = calendar.schedule(1, after: 1, class: .activity)
    calendar.schedule(2, after: 2, class: .activity)
    #expect(calendar.cancel(first) == true)
    #expect(calendar.isPending(first) == false)
    #expect(calendar.cancel(first) == false)
    #expect(calendar.reschedule(first, at: SimulationTime(ticks: 9)) == false)
    #expect(calendar.count == 1)
    #expect(calendar.next(until: .endOfTime) == 2)
    #expect(calendar.next(until: SimulationTime(ticks: 50)) == nil)
  }

  @Test func `the handle of an event that has happened is stale for its successor's sake`() {
    var calendar = FutureEventList<Int>()
    let first = calendar.schedule(1, after: 1, class: .activity)
    #expect(calendar.next(until: .endOfTime) == 1)
    #expect(calendar.isPending(first) == false)
    let second = calendar.schedule(2, after: 1, class: .activity)
    #expect(first != second)
    #expect(calendar.cancel(first) == false)
    #expect(calendar.isPending(second) == true)
  }

  @Test func `a moved event keeps its handle and comes last at its new time`() {
    var calendar = FutureEventList<Int>()
    let first = calendar.schedule(1, after: 5, class: .activity)
    calendar.schedule(2, after: 5, class: .activity)
    calendar.schedule(3, after: 5, class: .arrival)
    #expect(calendar.reschedule(first, at: SimulationTime(ticks: 5)) == true)
    #expect(calendar.isPending(first) == true)
    #expect(calendar.count == 3)
    #expect(calendar.next(until: .endOfTime) == 2)
    #expect(calendar.next(until: .endOfTime) == 1)
    #expect(calendar.next(until: .endOfTime) == 3)
    #expect(calendar.isPending(first) == false)
  }

  @Test func `the handle of no event is never pending`() {
    var calendar = FutureEventList<Int>()
    calendar.schedule(1, after: 5, class: .activity)
    #expect(calendar.isPending(.none) == false)
    #expect(calendar.cancel(.none) == false)
  }

  @Test(.timeLimit(.minutes(1)))
  func `moving one event a hundred thousand times leaves nothing behind`() {
    var calendar = FutureEventList<Int>()
    let handle = calendar.schedule(1, after: 5, class: .activity)
    for tick in 1...100_000 {
      #expect(calendar.reschedule(handle, at: SimulationTime(ticks: Int64(tick * 1000))) == true)
    }
    #expect(calendar.count == 1)
    #expect(calendar.next(until: .endOfTime) == 1)
    #expect(calendar.now == SimulationTime(ticks: 100_000_000))
    #expect(calendar.next(until: .endOfTime) == nil)
  }
}
