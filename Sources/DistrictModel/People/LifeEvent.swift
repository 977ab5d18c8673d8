package import DiscreteEvent

/// What will end somebody's stay in a care state, and when.
package struct LifeEvent: BitwiseCopyable, Sendable {
  package let time: SimulationTime
  /// nil where a death that the table foresaw is avoided by the trend: nothing happens, and
  /// the next event is decided from this time on.
  package let cause: LifeCourseHazards.Cause?
}

extension LifeCourseHazards {
  /// What happens next to somebody who is in `state` at `now`; nil if nothing does by `end`.
  ///
  /// - Parameter draws: four uniforms, of which the first two are used.
  @inline(__always)
  func next(
    _ sex: Sex, _ state: CareState, _ ages: AgeSpan, at now: LifeMoment,
    until end: SimulationTime, _ draws: SIMD4<Double>
  ) -> LifeEvent? {
    guard
      let decision = decide(
        sex: sex, state: state, age: now.age, lastAge: ages.atEnd, ageAtStart: ages.atStart,
        time: draws.x, kind: draws.y)
    else { return nil }
    let delay = ModelClock.ticks(decision.age - now.age, of: ModelClock.ticksPerYear)
    guard delay <= end - now.time else { return nil }
    return LifeEvent(time: now.time + delay, cause: decision.cause)
  }
}
