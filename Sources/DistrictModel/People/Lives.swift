import DiscreteEvent
package import RandomVariates

/// Everybody's life in one replication, from coming into view to death, moving out or the
/// end of the run, one after the other.
///
/// A life depends on nobody else and on no programme, so it needs no calendar of events.
/// What is left for the calendar are those who turn to a programme: from then on they compete.
package struct Lives<Watcher: LifeWatcher, Observer: LifeObserver>: ~Copyable {
  let setting: PeopleSetting
  // Held here because the people's loop is hot, and the way by a class is long.
  let hazards: LifeCourseHazards
  let migration: Migration
  let sources = PeopleSources()
  let watcher: Watcher
  private let screens: ContiguousArray<EntryScreen>
  var observer: Observer
  let end: SimulationTime

  var tally: CensusTally
  var callers: ContiguousArray<Caller> = []
  private var conditions: PlainBuffer<Condition>
  var heatDeaths: [UInt64: SimulationTime] = [:]
  let hasHotSummers: Bool
  private var history = Fingerprint()
  private var eventCount = 0

  /// - Parameter screens: made for the same setting.
  package init(
    _ setting: PeopleSetting, _ screens: EntryScreens<Watcher>, observer: Observer
  ) {
    self.setting = setting
    hazards = setting.hazards
    migration = setting.scenario.migration
    watcher = screens.watcher
    self.screens = screens.screens
    self.observer = observer
    end = setting.clock.end
    hasHotSummers = !hazards.heat.isEmpty
    tally = CensusTally(setting.template.census.layout)
    // Room for more than turn to the homes in most districts.
    callers.reserveCapacity(setting.template.people.count / 16)
    conditions = PlainBuffer(
      repeating: Condition(isResident: false, isFrom80: false),
      count: setting.template.initialCount)
  }

  /// Lives all lives, and tells the observer.
  package consuming func live(_ streams: inout RandomStreams) { _ = courses(&streams) }

  /// Lives all lives.
  consuming func courses(_ streams: inout RandomStreams) -> LifeCourses {
    streams.begin(sources.turningSixtyFactor, entity: EntityKey(0))
    let factor = Float(streams.sample(setting.scenario.turningSixtyFactor))
    let template = setting.template
    beginAtStart(template, streams)
    let peopleAtStart = PeopleAtStart(conditions)
    for state in CareState.allCases {
      tally.change(
        state, seen: tally.layout.days.sight(onDay: 0),
        by: Int32(peopleAtStart.residentCount(in: state)))
    }
    turnSixty(template, factor: factor, streams)
    for track in Track.allCases where migration.movingIn(track) > 0 {
      moveIn(track, streams)
    }
    let (callers, heatDeaths) = (callers, heatDeaths)
    let (history, eventCount) = (history, eventCount)
    return LifeCourses(
      census: tally.addUp(to: template.census), callers: callers, peopleAtStart: peopleAtStart,
      heatDeaths: heatDeaths, history: history, eventCount: eventCount)
  }

  private mutating func beginAtStart(
    _ template: PopulationTemplate, _ streams: borrowing RandomStreams
  ) {
    var entries = Entries()
    for first in stride(from: 0, to: template.initialCount, by: Entries.capacity) {
      entries.removeAll()
      for number in first..<min(first + Entries.capacity, template.initialCount) {
        let (words, outlook) = look(at: number, template, streams)
        conditions[number] = template.conditions[number]
          .with(outlook.careState, livesAlone: outlook.livesAlone)
        if !outlook.isOpen {
          observer.observe(
            .presentAtStart(outlook.careState), of: template.people[number], at: .zero)
        }
        entries.put(number, words, outlook, times: outlook.openness)
      }
      for index in 0..<entries.count {
        begin(
          entries.number(index), entries.outlook(index), atStart: true, entries.draws(index),
          template, streams)
      }
    }
  }

  private mutating func turnSixty(
    _ template: PopulationTemplate, factor: Float, _ streams: borrowing RandomStreams
  ) {
    var entries = Entries()
    var existing = PlainBuffer<UInt32>(repeating: 0, count: Entries.capacity)
    let end = template.people.count
    for first in stride(from: template.initialCount, to: end, by: Entries.capacity) {
      var count = 0
      for number in first..<min(first + Entries.capacity, end) {
        let rank = template.rank[number - template.initialCount]
        existing[count] = UInt32(truncatingIfNeeded: number)
        let isThere = rank < factor
        count &+= isThere ? 1 : 0
        if isThere != (rank < 1) { correctCensus(number, isThere: isThere, template) }
      }
      entries.removeAll()
      for index in 0..<count {
        let number = Int(existing[index])
        let (words, outlook) = look(at: number, template, streams)
        entries.put(number, words, outlook)
      }
      for index in 0..<count {
        let outlook = entries.outlook(index)
        let number = entries.number(index)
        if outlook.isOpen {
          begin(number, outlook, atStart: false, entries.draws(index), template, streams)
        } else {
          turnSixty(template.people[number], outlook.careState, entryTime(number, template))
        }
      }
    }
  }

  /// Somebody turns 60 whom the template's census does not expect, or does not whom it expects.
  @inline(never)
  private mutating func correctCensus(
    _ number: Int, isThere: Bool, _ template: PopulationTemplate
  ) {
    let segment = template.cohorts[Int(template.cohortOf[number])].segment
    tally.join(
      tally.layout.place(of: template.people[number], segment: segment), .turnedSixty,
      seen: tally.layout.days.sight(at: entryTime(number, template)), by: isThere ? 1 : -1)
  }

  @inline(__always)
  private func entryTime(_ number: Int, _ template: PopulationTemplate) -> SimulationTime {
    template.cohorts[Int(template.cohortOf[number])].entryTime
  }

  /// Somebody turns 60, whom the census has counted but for his care state.
  @inline(__always)
  private mutating func turnSixty(
    _ person: PersonIdentity, _ careState: CareState, _ time: SimulationTime
  ) {
    if person.track.isResident {
      tally.change(careState, seen: tally.layout.days.sight(at: time), by: 1)
    }
    note(person, 2, at: time)
    observer.observe(.turnedSixty(careState), of: person, at: time)
  }

  /// Draws the words with which a life begins, and asks the screen.
  @inline(__always)
  private func look(
    at number: Int, _ template: PopulationTemplate, _ streams: borrowing RandomStreams
  ) -> (words: RandomWords, outlook: EntryOutlook) {
    let person = template.people[number]
    let words = streams.words(sources.lifeCourse, entity: person.key)
    let outlook = screens[Int(template.cohortOf[number])]
      .outlook(words, isRegistered: person.track.isRegistered)
    return (words, outlook)
  }

  /// The life of somebody to whom something may happen, from the start or from his 60th birthday.
  private mutating func begin(
    _ number: Int, _ outlook: EntryOutlook, atStart isAtStart: Bool, _ draws: SIMD4<Double>,
    _ template: PopulationTemplate, _ streams: borrowing RandomStreams
  ) {
    let identity = template.people[number]
    let cohort = template.cohorts[Int(template.cohortOf[number])]
    let entry = cohort.entry(until: end)
    var person = Person(identity, outlook.careState, livesAlone: outlook.livesAlone)
    var call: SimulationTime?
    if outlook.mayCall {
      let left: Double
      (person, left) = Person.entering(
        identity, shares: cohort.shares,
        livingAlone: setting.scenario.livingAlone(at: entry.age), draw: draws.w)
      if identity.track.isResident { call = watcher.call(by: person, at: entry, left) }
    }
    if isAtStart {
      conditions[number] = template.conditions[number]
        .with(person.careState, livesAlone: person.livesAlone)
      observer.observe(.presentAtStart(person.careState), of: identity, at: .zero)
    } else {
      turnSixty(identity, person.careState, entry.time)
    }
    let ages = cohort.ages(until: end)
    follow(
      LifeStart(
        person: person, numberAtStart: isAtStart ? UInt32(truncatingIfNeeded: number) : nil,
        ages: ages, place: tally.layout.place(of: identity, segment: cohort.segment),
        moment: entry,
        stay: person.careState == .independent
          ? cohort.stayOfIndependent
          : hazards.stay(identity.sex, person.careState, from: entry.age, to: ages.atEnd),
        movesOut: outlook.mayMove
          ? migration.movesOut(identity.track, from: entry, until: end, draws.z) : .endOfTime,
        call: call),
      draws, streams)
  }

  /// Adds something that befalls somebody to the hash over all lives.
  @inline(__always)
  mutating func note(_ person: PersonIdentity, _ code: UInt64, at time: SimulationTime) {
    eventCount += 1
    history.combine(time: time, class: .activity, code: code << 56 ^ person.key.word)
  }
}
