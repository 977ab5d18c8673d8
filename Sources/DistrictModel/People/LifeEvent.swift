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
  func next(
    _ sex: Sex, _ state: CareState, _ ages: AgeSpan, at now: LifeMoment,
    until end: SimulationTime, _ draws: SIMD4<Double>
  ) -> LifeEvent? {
    let stay = stay(sex, state, from: now.age, to: ages.atEnd)
    return stay.isCertain(draws.x)
      ? nil : event(ending: stay, ages, at: now, until: end, time: draws.x, kind: draws.y)
  }

  /// What ends a stay that begins at `now`; nil if nothing does by `end`.
  ///
  /// - Parameters: two uniforms; the first decides when, the second what.
  @inline(__always)
  func event(
    ending stay: Stay, _ ages: AgeSpan, at now: LifeMoment, until end: SimulationTime,
    time: Double, kind: Double
  ) -> LifeEvent? {
    guard
      let decision = decide(
        stay, age: now.age, lastAge: ages.atEnd, ageAtStart: ages.atStart, time: time, kind: kind)
    else { return nil }
    let delay = ModelClock.ticks(decision.age - now.age, of: ModelClock.ticksPerYear)
    guard delay <= end - now.time else { return nil }
    return LifeEvent(time: now.time + delay, cause: decision.cause)
  }
}
