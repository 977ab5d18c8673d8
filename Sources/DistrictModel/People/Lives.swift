import CivilCalendar
import DiscreteEvent
package import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everybody's life in one replication, from coming into view to death, moving out or the
/// end of the run, one after the other.
///
/// A life depends on nobody else and on no programme, so it needs no calendar of events.
/// What is left for the calendar are those who turn to a programme: from then on they compete.
package struct Lives<Watcher: LifeWatcher, Observer: LifeObserver> {
  private let setting: PeopleSetting
  private let sources = PeopleSources()
  private let watcher: Watcher
  package var observer: Observer
  private let end: SimulationTime

  private(set) var census: Census
  private(set) var callers: ContiguousArray<Caller> = []
  private(set) var peopleAtStart: PeopleAtStart
  /// When the heat kills, by key; looked up only, so that its order reaches nobody.
  private(set) var heatDeaths: [UInt64: SimulationTime] = [:]
  private let hasHotSummers: Bool
  /// A hash over all lives.
  private(set) var history = Fingerprint()
  private(set) var eventCount = 0

  package init(_ setting: PeopleSetting, watcher: Watcher, observer: Observer) {
    self.setting = setting
    self.watcher = watcher
    self.observer = observer
    end = setting.clock.end
    hasHotSummers = !setting.hazards.heat.isEmpty
    census = setting.template.census
    // Room for more than turn to the homes in most districts.
    callers.reserveCapacity(setting.template.people.count / 16)
    peopleAtStart = PeopleAtStart(capacity: setting.template.initialCount)
  }

  /// Lives all lives.
  package mutating func run(_ streams: inout RandomStreams) {
    streams.begin(sources.turningSixtyFactor, entity: EntityKey(0))
    let factor = Float(streams.sample(setting.scenario.turningSixtyFactor))
    let template = setting.template
    beginAtStart(template, streams)
    for state in CareState.allCases {
      census.change(state, day: 0, by: Int32(peopleAtStart.residentCount(in: state)))
    }
    turnSixty(template, factor: factor, streams)
    for track in Track.allCases where setting.scenario.migration.movingIn(track) > 0 {
      moveIn(track, streams)
    }
    census.addUp()
  }

  private mutating func beginAtStart(
    _ template: PopulationTemplate, _ streams: borrowing RandomStreams
  ) {
    var next = 0
    var draws = EntryDraws()
    while next < template.initialCount {
      draws.draw(template.people, from: next, sources.lifeCourse, streams)
      let end = min(next + EntryDraws.count, template.initialCount)
      for index in next..<end { beginAtStart(index, draws[index - next], template, streams) }
      next = end
    }
  }

  private mutating func turnSixty(
    _ template: PopulationTemplate, factor: Float, _ streams: borrowing RandomStreams
  ) {
    var next = template.initialCount
    var draws = EntryDraws()
    while next < template.people.count {
      draws.draw(template.people, from: next, sources.lifeCourse, streams)
      let end = min(next + EntryDraws.count, template.people.count)
      for index in next..<end where template.rank[index - template.initialCount] < factor {
        turnSixty(index, draws[index - next], template, streams)
      }
      next = end
    }
  }

  @inline(__always)
  private mutating func beginAtStart(
    _ index: Int, _ draws: SIMD4<Double>, _ template: PopulationTemplate,
    _ streams: borrowing RandomStreams
  ) {
    let identity = template.people[index]
    let cohort = template.cohorts[Int(template.cohortOf[index])]
    let (person, left) = enter(identity, cohort, draws)
    peopleAtStart.append(person, age: cohort.entry.age)
    observer.observe(.presentAtStart(person.careState), of: identity, at: .zero)
    live(person, cohort, numberAtStart: UInt32(index), draws, left: left, streams)
  }

  @inline(__always)
  private mutating func turnSixty(
    _ index: Int, _ draws: SIMD4<Double>, _ template: PopulationTemplate,
    _ streams: borrowing RandomStreams
  ) {
    let identity = template.people[index]
    let cohort = template.cohorts[Int(template.cohortOf[index])]
    let (person, left) = enter(identity, cohort, draws)
    join(person, .turnedSixty, segment: cohort.segment, at: cohort.entry.time)
    observer.observe(.turnedSixty(person.careState), of: identity, at: cohort.entry.time)
    live(person, cohort, numberAtStart: nil, draws, left: left, streams)
  }

  @inline(__always)
  private mutating func enter(
    _ identity: PersonIdentity, _ cohort: BirthCohort, _ draws: SIMD4<Double>
  ) -> (person: Person, left: Double) {
    Person.entering(
      identity, shares: cohort.shares,
      livingAlone: setting.scenario.livingAlone(at: cohort.entry.age), draw: draws.w)
  }

  /// A life from coming into view; most of them are without an event.
  ///
  /// - Parameter left: a uniform besides `draws`.
  @inline(__always)
  private mutating func live(
    _ person: Person, _ cohort: BirthCohort, numberAtStart: UInt32?, _ draws: SIMD4<Double>,
    left: Double, _ streams: borrowing RandomStreams
  ) {
    let identity = person.identity
    let isCertain = draws.x <= cohort.certainSurvival[Int(person.careState.rawValue)]
    let movesOut = setting.scenario.migration.movesOut(
      identity.track, from: cohort.entry, until: end, draws.z)
    let call =
      identity.track.isResident
      ? watcher.call(by: person, at: cohort.entry, left) : nil
    if isCertain, movesOut == .endOfTime, call == nil { return }
    follow(
      LifeStart(
        person: person, numberAtStart: numberAtStart, ages: cohort.ages, segment: cohort.segment,
        moment: cohort.entry, movesOut: movesOut, call: call),
      draws, streams)
  }

  /// Event by event through a life in which something may happen.
  private mutating func follow(
    _ start: LifeStart, _ drawn: SIMD4<Double>, _ streams: borrowing RandomStreams
  ) {
    var person = start.person
    let identity = person.identity
    var now = start.moment
    var draws = drawn
    var call = start.call
    var occurrence: UInt32 = 1
    var hasCalled = false
    var heatLeft: Double?
    while true {
      person.decisions += 1
      let next = setting.hazards.next(
        identity.sex, person.careState, start.ages, at: now, until: end, draws)
      var stayEnds = min(next?.time ?? .endOfTime, start.movesOut)
      var diesOfHeat = false
      if hasHotSummers,
        let time = setting.hazards.heatDeath(
          of: person, start.ages, from: now, until: next?.time ?? end, left: &heatLeft,
          sources.hotSummer, streams),
        time < stayEnds
      {
        stayEnds = time
        diesOfHeat = true
      }
      if let time = call, time < stayEnds, time <= end {
        callers.append(
          Caller(
            person: person, numberAtStart: start.numberAtStart, time: time,
            occurrence: occurrence, next: next, movesOut: start.movesOut))
        call = nil
        hasCalled = true
      }
      if diesOfHeat { return dieOfHeat(person, segment: start.segment, at: stayEnds) }
      guard let next, next.time <= start.movesOut else {
        if start.movesOut < .endOfTime {
          leave(person, .movedOut, segment: start.segment, at: start.movesOut)
        }
        return
      }
      now = start.ages.moment(at: next.time)
      if let cause = next.cause {
        if cause == .death { return leave(person, .deaths, segment: start.segment, at: next.time) }
        change(&person, cause, at: next.time)
      }
      draws = streams.uniforms(
        sources.lifeCourse, entity: identity.key, occurrence: person.decisions)
      // Who has called is followed by the programme from then on.
      if next.cause != nil, identity.track.isResident, !hasCalled {
        occurrence += 1
        call = watcher.call(by: person, at: now, draws.w)
      }
    }
  }
}

/// What a life begins with.
private struct LifeStart: BitwiseCopyable {
  let person: Person
  let numberAtStart: UInt32?
  let ages: AgeSpan
  let segment: Int
  let moment: LifeMoment
  /// The end of time if he stays.
  let movesOut: SimulationTime
  let call: SimulationTime?
}

extension Lives {
  private mutating func change(
    _ person: inout Person, _ cause: LifeCourseHazards.Cause, at time: SimulationTime
  ) {
    let former = person.careState
    person.careState = former.after(cause)
    note(person, 1, at: time)
    if person.identity.track.isResident {
      let day = census.days.day(at: time)
      census.change(former, day: day, by: -1)
      census.change(person.careState, day: day, by: 1)
    }
    observer.observe(
      .careStateChanged(from: former, to: person.careState), of: person.identity, at: time)
  }

  /// Somebody comes into view after the start.
  private mutating func join(
    _ person: Person, _ flow: Census.Flow, segment: Int, at time: SimulationTime
  ) {
    let day = census.days.day(at: time)
    census.enter(person.identity, segment: segment, day: day)
    census.count(flow, person.identity.sex, day: day)
    if person.identity.track.isResident { census.change(person.careState, day: day, by: 1) }
    note(person, 2, at: time)
  }

  private mutating func leave(
    _ person: Person, _ flow: Census.Flow, segment: Int, at time: SimulationTime
  ) {
    let day = census.days.day(at: time)
    census.leave(person.identity, segment: segment, day: day)
    census.count(flow, person.identity.sex, day: day)
    if person.identity.track.isResident { census.change(person.careState, day: day, by: -1) }
    note(person, flow == .deaths ? 3 : 4, at: time)
    observer.observe(flow == .deaths ? .died : .movedOut, of: person.identity, at: time)
  }

  private mutating func dieOfHeat(_ person: Person, segment: Int, at time: SimulationTime) {
    heatDeaths[person.identity.key.word] = time
    census.countHeatDeath(day: census.days.day(at: time))
    leave(person, .deaths, segment: segment, at: time)
  }

  private mutating func note(_ person: Person, _ code: UInt64, at time: SimulationTime) {
    eventCount += 1
    history.combine(
      time: time, class: .activity, code: code << 56 ^ person.identity.key.word)
  }

  /// Everybody of a track who moves in, one after the other.
  private mutating func moveIn(_ track: Track, _ streams: borrowing RandomStreams) {
    let rate = setting.scenario.migration.movingIn(track)
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
    let ages = AgeSpan(birth: identity.birth, setting.clock)
    let moment = ages.moment(at: time)
    let draws = streams.uniforms(sources.lifeCourse, entity: identity.key)
    let (person, left) = Person.entering(
      identity, shares: setting.scenario.prevalence.shares(identity.sex, age: moment.age),
      livingAlone: setting.scenario.livingAlone(at: moment.age), draw: draws.w)
    let segment = census.segments.segment(of: identity.birth)
    join(person, .movedIn, segment: segment, at: time)
    observer.observe(.movedIn(person.careState), of: identity, at: time)
    let movesOut = setting.scenario.migration.movesOut(
      identity.track, from: moment, until: end, draws.z)
    let call =
      identity.track.isResident
      ? watcher.call(by: person, at: moment, left) : nil
    follow(
      LifeStart(
        person: person, numberAtStart: nil, ages: ages, segment: segment, moment: moment,
        movesOut: movesOut, call: call),
      draws, streams)
  }
}
