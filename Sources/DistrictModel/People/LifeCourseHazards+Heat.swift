import DiscreteEvent
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LifeCourseHazards {
  /// Whether a hot summer comes upon somebody between two ages.
  func isHot(_ ages: AgeSpan, from first: Double, to last: Double) -> Bool {
    heat.contains {
      let suffering = $0.ages(ages)
      return max(suffering.from, first) < min(suffering.to, last)
    }
  }

  /// When the heat kills somebody who is in his present care state from `now` to `end`; the end
  /// of time if it does not.
  ///
  /// What he can bear is a hazard, exponential with mean 1, of which hot days take away
  /// some. It is drawn once for a life, from a source of its own, when the first heat comes:
  /// so whom the heat does not kill lives exactly as he would without.
  ///
  /// - Parameter left: what is left of it; nil as long as it has not been drawn.
  @inline(never)  // Out of the way of the lives without a hot summer.
  func heatDeath(
    of person: Person, _ ages: AgeSpan, from now: LifeMoment, until end: SimulationTime,
    left: inout Double?, _ source: RandomSource, _ streams: borrowing RandomStreams
  ) -> SimulationTime {
    let identity = person.identity
    let last = ages.age(at: end)
    guard isHot(ages, from: now.age, to: last) else { return .endOfTime }
    var bearable = left ?? -log(streams.uniforms(source, entity: identity.key).x)
    let age = heatDeath(
      identity.sex, person.careState, ages, from: now.age, to: last, bearable: &bearable)
    left = bearable
    guard let age else { return .endOfTime }
    let time = now.time + ModelClock.ticks(age - now.age, of: ModelClock.ticksPerYear)
    return time < end ? time : .endOfTime
  }

  /// The age at which the hazard of the heat reaches what is bearable, if it does between
  /// two ages; takes from that what is borne.
  ///
  /// The rate is the excess of the summers times that of dying in that state at that age, with
  /// its trend, of which the middle of a stretch of at most a quarter of a year is taken.
  func heatDeath(
    _ sex: Sex, _ state: CareState, _ ages: AgeSpan, from first: Double, to last: Double,
    bearable: inout Double
  ) -> Double? {
    let row = Self.row(sex, state)
    var age = first
    while age < last {
      var (excess, next) = heat(at: age, until: last, ages)
      if excess > 0 {
        let index = Self.index(age)
        if index + 1 < Self.cellCount {
          next = min(next, Self.firstAge + Double(index + 1) / Self.cellsPerYear)
        }
        let cell = cells[row * Self.cellCount + index]
        let trend = exp(-decline * ((age + next) / 2 - ages.atStart))
        let rate = excess * cell.total * cell.deathShare * trend
        let hazard = rate * (next - age)
        if hazard > 0, hazard >= bearable {
          let death = min(age + bearable / rate, next)
          bearable = 0
          return death
        }
        bearable -= hazard
      }
      age = next
    }
    return nil
  }

  /// The excess of all summers at an age, and the age up to which it stays so.
  private func heat(
    at age: Double, until last: Double, _ ages: AgeSpan
  ) -> (excess: Double, until: Double) {
    var excess = 0.0
    var next = last
    for window in heat {
      let suffering = window.ages(ages)
      if age < suffering.from {
        if suffering.from < suffering.to { next = min(next, suffering.from) }
      } else if age < suffering.to {
        excess += window.excess
        next = min(next, suffering.to)
      }
    }
    return (excess, next)
  }
}
