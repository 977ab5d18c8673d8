import DiscreteEvent
import Testing

/// Mistakes of the programmer stop the program.
@Suite struct PreconditionTests {
  @Test func `an event cannot be scheduled in the past`() async {
    await #expect(processExitsWith: .failure) {
      var calendar = FutureEventList<Int>(startingAt: SimulationTime(ticks: 5))
      calendar.scheduleForgettable(1, at: SimulationTime(ticks: 4), class: .activity)
    }
  }

  @Test func `the clock does not run backwards`() async {
    await #expect(processExitsWith: .failure) {
      var calendar = FutureEventList<Int>(startingAt: SimulationTime(ticks: 5))
      _ = calendar.next(until: SimulationTime(ticks: 4))
    }
  }

  @Test func `time does not wrap around`() async {
    await #expect(processExitsWith: .failure) {
      var calendar = FutureEventList<Int>(startingAt: .endOfTime)
      calendar.scheduleForgettable(1, after: 1, class: .activity)
    }
  }

  @Test func `a unit that is not in use cannot be released`() async {
    await #expect(processExitsWith: .failure) {
      var beds = Resource<Int>(capacity: 1)
      _ = beds.release(at: .zero)
    }
  }
}
