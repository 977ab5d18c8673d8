package import CivilCalendar
package import DiscreteEvent

/// The ages of somebody during a run, exact and in years of 365.25 days.
package struct AgeSpan: BitwiseCopyable, Sendable {
  /// Days from birth to the start.
  private let daysAtStart: Double
  private let end: SimulationTime
  package let atStart: Double
  package let atEnd: Double

  @inline(__always)
  init(daysAtStart: Double, atStart: Double, atEnd: Double, until end: SimulationTime) {
    self.daysAtStart = daysAtStart
    self.end = end
    self.atStart = atStart
    self.atEnd = atEnd
  }

  @inline(__always)
  package init(birth: CivilDate, _ clock: ModelClock) {
    daysAtStart = clock.daysAtStart(birth)
    end = clock.end
    atStart = ModelClock.age(daysAtStart: daysAtStart, at: .zero)
    atEnd = ModelClock.age(daysAtStart: daysAtStart, at: end)
  }

  @inline(__always)
  package func age(at time: SimulationTime) -> Double {
    ModelClock.age(daysAtStart: daysAtStart, at: time)
  }

  @inline(__always)
  package func moment(at time: SimulationTime) -> LifeMoment {
    LifeMoment(time: time, age: age(at: time), end: end)
  }
}
