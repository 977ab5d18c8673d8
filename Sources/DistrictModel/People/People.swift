package import DiscreteEvent
package import RandomVariates

/// Everybody of 60 and over in one replication: how many there are, and those whom the
/// programmes have come to know.
///
/// Cannot be copied by accident: it is lent to a programme at every event.
package struct People: ~Copyable {
  package typealias Calendar = FutureEventList<DistrictEvent>

  let setting: PeopleSetting
  private let sources = PeopleSources()
  /// Who is here when; the programmes have no bearing on it.
  package private(set) var census: Census
  /// Those whom the programmes know, in the order in which they came to know them.
  package private(set) var persons: ContiguousArray<Person> = []
  private var callers: ContiguousArray<Caller> = []
  private var atStart = PeopleAtStart()
  /// When the heat kills, by key.
  private var heatDeaths: [UInt64: SimulationTime] = [:]
  /// A hash over all lives.
  package private(set) var history = Fingerprint()
  /// What has happened in all lives, less what the calendar repeats of it.
  package private(set) var eventCount = 0

  package init(setting: PeopleSetting) {
    self.setting = setting
    census = setting.template.census
  }

  /// The same people once more, for a run that branches off.
  borrowing func branched() -> People {
    var branch = People(setting: setting)
    branch.census = census
    branch.persons = persons
    branch.callers = callers
    branch.atStart = atStart
    branch.heatDeaths = heatDeaths
    branch.history = history
    branch.eventCount = eventCount
    return branch
  }

  package subscript(person: PersonID) -> Person { persons[Int(person.index)] }

  var geography: Geography { setting.geography }

  /// The exact ages of a person during the run, in years of 365.25 days.
  package func ages(of person: PersonIdentity) -> AgeSpan {
    AgeSpan(birth: person.birth, setting.clock)
  }

  /// Lives all lives, and puts into the calendar those who turn to the programme that watches.
  package mutating func start(
    _ screens: EntryScreens<some LifeWatcher>, _ observer: some LifeObserver,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let courses = Lives(setting, screens, observer: observer).courses(&streams)
    census = courses.census
    callers = courses.callers
    persons.reserveCapacity(callers.count * 3 / 2)
    // Callers have two or three events before them at a time, in lists that are never full.
    calendar.reserveCapacity(callers.count * 10)
    atStart = courses.peopleAtStart
    heatDeaths = courses.heatDeaths
    history = courses.history
    eventCount = courses.eventCount
    for (index, caller) in callers.enumerated() {
      calendar.scheduleForgettable(
        .people(.calls(UInt32(index))), at: caller.time, class: .arrival)
    }
  }

  package mutating func handle(
    _ event: PeopleEvent, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) -> PersonChange {
    switch event {
    case .calls(let index):
      let caller = callers[Int(index)]
      if let number = caller.numberAtStart, atStart.conditions[Int(number)].isKnown {
        return .nothing
      }
      let id = know(
        caller.person, next: caller.next, movesOut: caller.movesOut, &calendar)
      return .called(id, occurrence: caller.occurrence)
    case .life(let person, let cause):
      eventCount -= 1
      return live(person, cause, streams, &calendar)
    case .movesOut(let person):
      eventCount -= 1
      guard self[person].presence == .present else { return .nothing }
      persons[Int(person.index)].presence = .movedOut
      return .movedOut(person)
    case .diesOfHeat(let person):
      eventCount -= 1
      guard self[person].presence == .present else { return .nothing }
      persons[Int(person.index)].presence = .dead
      return .died(person)
    }
  }

  private mutating func live(
    _ id: PersonID, _ cause: LifeCourseHazards.Cause?, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) -> PersonChange {
    var person = self[id]
    guard person.presence == .present else { return .nothing }
    if cause == .death {
      persons[Int(id.index)].presence = .dead
      return .died(id)
    }
    if let cause { person.careState = person.careState.after(cause) }
    let draws = streams.uniforms(
      sources.lifeCourse, entity: person.identity.key, occurrence: person.decisions)
    person.decisions += 1
    persons[Int(id.index)] = person
    let ages = ages(of: person.identity)
    let next = setting.hazards.next(
      person.identity.sex, person.careState, ages, at: ages.moment(at: calendar.now),
      until: setting.clock.end, draws)
    schedule(next, of: id, &calendar)
    return cause == nil ? .nothing : .careStateChanged(id)
  }

  /// Follows somebody from now on, event by event.
  private mutating func know(
    _ person: Person, next: LifeEvent?, movesOut: SimulationTime, _ calendar: inout Calendar
  ) -> PersonID {
    let id = PersonID(persons.count)
    persons.append(person)
    schedule(next, of: id, &calendar)
    if movesOut < .endOfTime {
      calendar.scheduleForgettable(.people(.movesOut(id)), at: movesOut, class: .release)
    }
    if let time = heatDeaths[person.identity.key.word] {
      calendar.scheduleForgettable(.people(.diesOfHeat(id)), at: time, class: .release)
    }
    return id
  }

  private func schedule(_ event: LifeEvent?, of id: PersonID, _ calendar: inout Calendar) {
    guard let event else { return }
    calendar.scheduleForgettable(
      .people(.life(id, event.cause)), at: event.time,
      class: event.cause == .death ? .release : .activity)
  }
}

extension People {
  /// How many turn to the programme that watches for the first time.
  var callerCount: Int { callers.count }

  /// How many of a group live here at the start.
  func residentCountAtStart(_ group: ConditionGroup) -> Int { atStart.residentCount(group) }

  /// The number of the n-th of a group who live here at the start.
  func residentAtStart(_ group: ConditionGroup, _ index: Int) -> Int {
    atStart.resident(group, index)
  }

  /// Whether a programme knows the n-th of the people of the start.
  func isKnown(atStart number: Int) -> Bool { atStart.conditions[number].isKnown }

  /// Makes the n-th of the people of the start known to a programme, at the start.
  mutating func know(
    atStart number: Int, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) -> PersonID {
    atStart.makeKnown(number)
    let template = setting.template
    let identity = template.people[number]
    let cohort = template.cohorts[Int(template.cohortOf[number])]
    let draws = streams.uniforms(sources.lifeCourse, entity: identity.key)
    let end = setting.clock.end
    let entry = cohort.entry(until: end)
    var (person, _) = Person.entering(
      identity, shares: cohort.shares,
      livingAlone: setting.scenario.livingAlone(at: entry.age), draw: draws.w)
    person.decisions = 1
    return know(
      person,
      next: setting.hazards.next(
        identity.sex, person.careState, cohort.ages(until: end), at: entry, until: end, draws),
      movesOut: setting.scenario.migration.movesOut(
        identity.track, from: entry, until: end, draws.z),
      &calendar)
  }
}
