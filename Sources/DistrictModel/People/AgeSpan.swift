package import CivilCalendar
package import DiscreteEvent

/// The ages of somebody during a run, exact and in years of 365.25 days.
package struct AgeSpan: BitwiseCopyable, Sendable {
  /// Days from birth to the start.
  private let daysAtStart: Double
  package let atStart: Double
  package let atEnd: Double

  package init(birth: CivilDate, _ clock: ModelClock) {
    daysAtStart = clock.daysAtStart(birth)
    atStart = ModelClock.age(daysAtStart: daysAtStart, at: .zero)
    atEnd = ModelClock.age(daysAtStart: daysAtStart, at: clock.end)
  }

  package func at(_ time: SimulationTime) -> Double {
    ModelClock.age(daysAtStart: daysAtStart, at: time)
  }
}
