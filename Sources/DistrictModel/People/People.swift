import CivilCalendar
package import DiscreteEvent
package import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everybody of 60 and over in one replication: who turns 60, needs care, moves and dies.
package struct People {
  package typealias Calendar = FutureEventList<DistrictEvent>

  private struct Sources: Sendable {
    /// When the next life event happens, and which; at first also moving out and the
    /// state at 60.
    let lifeCourse = RandomSource("people: life course")
    let movingIn = RandomSource("people: moving in")
    let turningSixtyFactor = RandomSource("people: turning-sixty factor")
  }

  package let scenario: PeopleScenario
  let geography: Geography
  private let clock: ModelClock
  private let template: PopulationTemplate
  private let hazards: LifeCourseHazards
  private let arrivalAges: ArrivalAges
  private let sources = Sources()

  package private(set) var persons: ContiguousArray<Person>
  package private(set) var census: Census
  /// Who is present now.
  package private(set) var headcount = Headcount()
  /// Residents present now, by community.
  private var communityResidents: ContiguousArray<Int32>
  /// What has happened since the last observation.
  package var flows = PeopleFlows()
  private var turningSixtyFactor: Float = 1

  package init(setting: PeopleSetting) {
    scenario = setting.scenario
    geography = setting.geography
    clock = setting.clock
    template = setting.template
    hazards = setting.hazards
    arrivalAges = setting.arrivalAges
    persons = []
    // With room for those who move in, so that everybody is copied once.
    persons.reserveCapacity(setting.template.people.count + setting.expectedArrivals * 5 / 4)
    persons.append(contentsOf: setting.template.people)
    census = setting.template.census
    communityResidents = ContiguousArray(
      repeating: 0, count: setting.geography.communities.count)
  }

  package subscript(person: PersonID) -> Person { persons[Int(person.index)] }

  /// How many of the places are for people of the start.
  package var initialCount: Int { template.initialCount }

  /// The number of places for persons so far; others are added as people move in.
  package var count: Int { persons.count }

  /// The exact age of a person at an instant, in years of 365.25 days.
  package func age(of person: PersonID, at time: SimulationTime) -> Double {
    age(persons[Int(person.index)].birth, at: time)
  }

  private func age(_ birth: CivilDate, at time: SimulationTime) -> Double {
    ModelClock.age(daysAtStart: clock.daysAtStart(birth), at: time)
  }

  /// The elderly who live in a community now.
  package func residents(ofCommunity community: Int) -> Int { Int(communityResidents[community]) }

  /// Brings the people of the start to life, and those who will turn 60 into view.
  package mutating func start(_ streams: inout RandomStreams, _ calendar: inout Calendar) {
    streams.begin(sources.turningSixtyFactor, entity: EntityKey(0))
    turningSixtyFactor = Float(streams.sample(scenario.turningSixtyFactor))
    for index in 0..<template.initialCount {
      enter(PersonID(index), streams, &calendar)
    }
    for index in template.initialCount..<template.people.count where !isExpected(index) {
      let person = persons[index]
      census.remove(person, from: person.birth.adding(years: LifeTable.firstAge))
    }
    scheduleTurningSixty(from: template.initialCount, &calendar)
    for track in Track.allCases where scenario.migration.movingIn[Int(track.rawValue)] > 0 {
      scheduleMovingIn(track, number: 0, streams, &calendar)
    }
  }

  package mutating func handle(
    _ event: PeopleEvent, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) -> PersonChange {
    switch event {
    case .turnsSixty(let person):
      flows.turnedSixty += 1
      enter(person, streams, &calendar)
      scheduleTurningSixty(from: Int(person.index) + 1, &calendar)
      return .joined(person)
    case .life(let person, let cause):
      return live(person, cause, streams, &calendar)
    case .movesOut(let person):
      guard self[person].presence == .present else { return .nothing }
      flows.movedOut += 1
      leave(person, as: .movedOut, at: calendar.now)
      return .movedOut(person)
    case .movesIn(let track, let number):
      let person = moveIn(track, number: number, streams, &calendar)
      scheduleMovingIn(track, number: number + 1, streams, &calendar)
      return .joined(person)
    }
  }

  private mutating func live(
    _ id: PersonID, _ cause: LifeCourseHazards.Cause?, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) -> PersonChange {
    let person = self[id]
    guard person.presence == .present else { return .nothing }
    guard let cause else {
      let draws = streams.uniforms(
        sources.lifeCourse, entity: person.key, occurrence: person.decisions)
      decide(id, draws, &calendar)
      return .nothing
    }
    let state: CareState
    switch cause {
    case .death:
      flows.deaths += 1
      leave(id, as: .dead, at: calendar.now)
      return .died(id)
    case .onset: state = person.careState.worse
    case .recovery: state = person.careState.better
    }
    headcount.remove(person)
    persons[Int(id.index)].careState = state
    headcount.add(self[id])
    let draws = streams.uniforms(
      sources.lifeCourse, entity: person.key, occurrence: person.decisions)
    decide(id, draws, &calendar)
    return .careStateChanged(id, from: person.careState)
  }

  /// A person comes into view: at the start, on turning 60, or on moving in.
  private mutating func enter(
    _ id: PersonID, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) {
    var person = self[id]
    let draws = streams.uniforms(sources.lifeCourse, entity: person.key)
    let age = age(person.birth, at: calendar.now)
    let shares = scenario.prevalence.shares(person.sex, age: age)
    var rest = draws.w
    if rest < shares.x {
      person.careState = .independent
      rest /= shares.x
    } else if rest < shares.x + shares.y {
      person.careState = .semiDependent
      rest = (rest - shares.x) / shares.y
    } else {
      person.careState = .dependent
      rest = (rest - shares.x - shares.y) / max(shares.z, .leastNormalMagnitude)
    }
    // Where the draw fell within its share is uniform again, and decides this.
    person.livesAlone = rest < (age < 80 ? scenario.livingAlone.x : scenario.livingAlone.y)
    person.presence = .present
    persons[Int(id.index)] = person
    headcount.add(person)
    if person.track.isResident { communityResidents[Int(person.community)] += 1 }
    decide(id, draws, &calendar)

    let movingOut = scenario.migration.movingOut[Int(person.track.rawValue)]
    let years = Double(clock.end - calendar.now) / ModelClock.ticksPerYear
    if draws.z > 1 - movingOut * years {
      let delay = ModelClock.ticks(-log(draws.z) / movingOut, of: ModelClock.ticksPerYear)
      if delay <= clock.end - calendar.now {
        calendar.scheduleForgettable(.people(.movesOut(id)), after: delay, class: .release)
      }
    }
  }
}

extension People {
  /// Decides a person's next life event by the first two of `draws`.
  private mutating func decide(
    _ id: PersonID, _ draws: SIMD4<Double>, _ calendar: inout Calendar
  ) {
    persons[Int(id.index)].decisions += 1
    let person = self[id]
    let now = calendar.now
    guard
      let decision = hazards.decide(
        sex: person.sex, state: person.careState, age: age(person.birth, at: now),
        lastAge: age(person.birth, at: clock.end), ageAtStart: age(person.birth, at: .zero),
        time: draws.x, kind: draws.y)
    else { return }
    let years = decision.age - age(person.birth, at: now)
    let delay = ModelClock.ticks(years, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - now else { return }
    calendar.scheduleForgettable(
      .people(.life(id, decision.cause)), after: delay,
      class: decision.cause == .death ? .release : .activity)
  }

  private mutating func leave(
    _ id: PersonID, as presence: Person.Presence, at time: SimulationTime
  ) {
    let person = self[id]
    headcount.remove(person)
    if person.track.isResident { communityResidents[Int(person.community)] -= 1 }
    census.remove(person, from: clock.date(at: time))
    persons[Int(id.index)].presence = presence
  }

  /// Whether a person of the birth cohorts exists in this replication.
  private func isExpected(_ index: Int) -> Bool {
    template.rank[index - template.initialCount] < turningSixtyFactor
  }

  private func scheduleTurningSixty(from first: Int, _ calendar: inout Calendar) {
    for index in first..<max(first, template.people.count) where isExpected(index) {
      let day = persons[index].birth.adding(years: LifeTable.firstAge)
      calendar.scheduleForgettable(
        .people(.turnsSixty(PersonID(index))), at: clock.beginning(of: day), class: .arrival)
      return
    }
  }

  private func scheduleMovingIn(
    _ track: Track, number: UInt32, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) {
    let rate = scenario.migration.movingIn[Int(track.rawValue)]
    let draws = streams.uniforms(sources.movingIn, entity: arrivalKey(track, number))
    let delay = ModelClock.ticks(-log(draws.x) / rate, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - calendar.now else { return }
    calendar.scheduleForgettable(
      .people(.movesIn(track, number)), after: delay, class: .arrival)
  }

  private func arrivalKey(_ track: Track, _ number: UInt32) -> EntityKey {
    PersonKey.key(.arrival, track: track, sex: .female, stratum: 0, rank: Int(number))
  }

  private mutating func moveIn(
    _ track: Track, number: UInt32, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) -> PersonID {
    let key = arrivalKey(track, number)
    let draws = streams.uniforms(sources.movingIn, entity: key)
    let today = clock.date(at: calendar.now)
    let (sex, birth) = arrivalAges.draw(draws.y, draws.z, on: today)
    let id = PersonID(persons.count)
    persons.append(
      Person(
        key: key, birth: birth, community: UInt16(geography.community(at: draws.w)), sex: sex,
        track: track))
    flows.movedIn += 1
    census.add(self[id], from: today)
    enter(id, streams, &calendar)
    return id
  }
}
