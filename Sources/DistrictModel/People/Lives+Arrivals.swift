import CivilCalendar
import DiscreteEvent
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Lives {
  /// Everybody of a track who moves in, one after the other.
  mutating func moveIn(_ track: Track, _ streams: borrowing RandomStreams) {
    let rate = migration.movingIn(track)
    var now = SimulationTime.zero
    var today = setting.clock.date(at: now)
    var birthdays = Anniversaries(of: today)
    for number in 0..<Int(UInt32.max) {
      let key = PersonKey.key(.arrival, track: track, sex: .female, stratum: 0, rank: number)
      let draws = streams.uniforms(sources.movingIn, entity: key)
      let delay = ModelClock.ticks(-log(draws.x) / rate, of: ModelClock.ticksPerYear)
      guard delay <= end - now else { return }
      now = now + delay
      let day = setting.clock.date(at: now)
      if day != today { (today, birthdays) = (day, Anniversaries(of: day)) }
      let (sex, birth) = setting.arrivalAges.draw(draws.y, draws.z, on: birthdays)
      moveIn(
        PersonIdentity(
          key: key, birth: birth, community: UInt16(setting.geography.community(at: draws.w)),
          sex: sex, track: track),
        at: now, streams)
    }
  }

  private mutating func moveIn(
    _ identity: PersonIdentity, at time: SimulationTime, _ streams: borrowing RandomStreams
  ) {
    let draws = streams.uniforms(sources.lifeCourse, entity: identity.key)
    let ages = AgeSpan(birth: identity.birth, setting.clock)
    let moment = ages.moment(at: time)
    let (person, left) = Person.entering(
      identity, shares: setting.scenario.prevalence.shares(identity.sex, age: moment.age),
      livingAlone: setting.scenario.livingAlone(at: moment.age), draw: draws.w)
    let place = tally.layout.place(
      of: identity, segment: tally.layout.segments.segment(of: identity.birth))
    let sight = tally.layout.days.sight(at: time)
    tally.join(place, .movedIn, seen: sight)
    if identity.track.isResident { tally.change(person.careState, seen: sight, by: 1) }
    note(identity, 2, at: time)
    observer.observe(.movedIn(person.careState), of: identity, at: time)
    let stay = hazards.stay(
      identity.sex, person.careState, from: moment.age, to: ages.atEnd)
    let movesOut = migration.movesOut(
      identity.track, from: moment, until: end, draws.z)
    let call = identity.track.isResident ? watcher.call(by: person, at: moment, left) : nil
    if stay.isCertain(draws.x), movesOut == .endOfTime, call == nil, !hasHotSummers { return }
    follow(
      LifeStart(
        person: person, numberAtStart: nil, ages: ages, place: place, moment: moment,
        stay: stay, movesOut: movesOut, call: call),
      draws, streams)
  }
}
