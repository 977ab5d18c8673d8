import DiscreteEvent
import RandomVariates

extension Lives {
  /// Event by event through a life in which something may happen.
  ///
  /// - Parameter drawn: the uniforms with which it begins.
  mutating func follow(
    _ start: LifeStart, _ drawn: SIMD4<Double>, _ streams: borrowing RandomStreams
  ) {
    var person = start.person
    let identity = person.identity
    let isResident = identity.track.isResident
    let movesOut = start.movesOut
    var call = start.call
    var now = start.moment
    var stay = start.stay
    var draws = drawn
    var occurrence: UInt32 = 1
    var hasCalled = false
    var heatLeft: Double?
    while true {
      person.decisions += 1
      let next =
        stay.isCertain(draws.x)
        ? nil
        : hazards.event(
          ending: stay, start.ages, at: now, until: end, time: draws.x, kind: draws.y)
      var stayEnds = min(next?.time ?? .endOfTime, movesOut)
      var diesOfHeat = false
      if hasHotSummers {
        let time = hazards.heatDeath(
          of: person, start.ages, from: now, until: next?.time ?? end, left: &heatLeft,
          sources.hotSummer, streams)
        diesOfHeat = time < stayEnds
        stayEnds = min(time, stayEnds)
      }
      if let time = call, time < stayEnds, time <= end {
        callers.append(
          Caller(
            person: person, numberAtStart: start.numberAtStart, time: time,
            occurrence: occurrence, next: next, movesOut: movesOut))
        call = nil
        hasCalled = true
      }
      if diesOfHeat { return dieOfHeat(person, start.place, at: stayEnds) }
      guard let next, next.time <= movesOut else {
        if movesOut < .endOfTime { leave(person, .movedOut, start.place, at: movesOut) }
        return
      }
      if next.cause == .death { return leave(person, .deaths, start.place, at: next.time) }
      now = start.ages.moment(at: next.time)
      if let cause = next.cause { change(&person, cause, at: next.time) }
      draws = streams.uniforms(
        sources.lifeCourse, entity: identity.key, occurrence: person.decisions)
      stay = hazards.stay(
        identity.sex, person.careState, from: now.age, to: start.ages.atEnd)
      // Who has called is followed by the programme from then on.
      if next.cause != nil, isResident, !hasCalled {
        occurrence += 1
        call = watcher.call(by: person, at: now, draws.w)
      }
    }
  }

  @inline(__always)
  private mutating func change(
    _ person: inout Person, _ cause: LifeCourseHazards.Cause, at time: SimulationTime
  ) {
    let former = person.careState
    person.careState = former.after(cause)
    note(person.identity, 1, at: time)
    if person.identity.track.isResident {
      tally.change(
        from: former, to: person.careState, seen: tally.layout.days.sight(at: time))
    }
    observer.observe(
      .careStateChanged(from: former, to: person.careState), of: person.identity, at: time)
  }

  private mutating func leave(
    _ person: Person, _ flow: CensusTally.Flow, _ place: CensusPlace, at time: SimulationTime
  ) {
    let sight = tally.layout.days.sight(at: time)
    tally.leave(place, flow, seen: sight)
    if person.identity.track.isResident { tally.change(person.careState, seen: sight, by: -1) }
    note(person.identity, flow == .deaths ? 3 : 4, at: time)
    observer.observe(flow == .deaths ? .died : .movedOut, of: person.identity, at: time)
  }

  private mutating func dieOfHeat(
    _ person: Person, _ place: CensusPlace, at time: SimulationTime
  ) {
    heatDeaths[person.identity.key.word] = time
    tally.countHeatDeath(seen: tally.layout.days.sight(at: time))
    leave(person, .deaths, place, at: time)
  }
}
