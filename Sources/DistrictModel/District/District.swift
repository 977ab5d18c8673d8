import CivilCalendar
package import DiscreteEvent
import Measurement
package import RandomVariates

/// A district in one replication: its people and its programmes.
///
/// Programmes do not know each other. What happens to people is passed on here to
/// those whom it concerns.
package struct District: SimulationModel, ~Copyable {
  package typealias Calendar = FutureEventList<DistrictEvent>

  let setting: DistrictSetting
  var streams: RandomStreams
  package var people: People
  package var beds: Beds?
  package var canteens: Canteens?
  package var ledger = Ledger()
  var record: DistrictRecord
  /// What the promises' breaches come to, up to the day before.
  private var breaches: [PromiseBreach]
  package internal(set) var imbalances: [Imbalance] = []
  private let log: EventLog?

  package init(
    _ setting: DistrictSetting, seed: MasterSeed, replication: Int, log: EventLog? = nil
  ) {
    self.setting = setting
    streams = RandomStreams(seed: seed, replication: replication)
    people = People(setting: setting.people)
    beds = setting.scenario.emptyBeds(clock: setting.clock, log: log)
    canteens = setting.scenario.emptyCanteens(clock: setting.clock, log: log)
    record = DistrictRecord(setting)
    breaches = setting.promises.map { PromiseBreach(of: $0.promise) }
    self.log = log
  }

  /// A district in the same state, with random numbers of its own.
  ///
  /// - Precondition: the other keeps no log, which would tell both futures as one.
  init(branching other: borrowing Self) {
    precondition(other.log == nil)
    setting = other.setting
    streams = RandomStreams(of: other.streams)
    people = other.people.branched()
    beds = other.beds
    canteens = other.canteens
    ledger = other.ledger
    record = other.record
    breaches = other.breaches
    imbalances = other.imbalances
    log = nil
  }

  package mutating func start(_ calendar: inout Calendar) {
    // Nearly every run has no log, and lives are most of its work: they are followed by code of
    // their own, which does not ask.
    if let log {
      people.start(setting.screens, LifeLog(log: log), &streams, &calendar)
    } else {
      people.start(setting.screens, Unobserved(), &streams, &calendar)
    }
    beds?.start(&people, &streams, &calendar)
    canteens?.start(people, &streams, &calendar)
    for (index, date) in setting.dates.enumerated() {
      calendar.scheduleForgettable(
        .observation(UInt16(index)), at: setting.clock.end(of: date), class: .observation)
    }
    if !setting.promises.isEmpty {
      calendar.scheduleForgettable(.dayEnds, at: .zero, class: .observation)
    }
  }

  package mutating func handle(_ event: DistrictEvent, _ calendar: inout Calendar) {
    switch event {
    case .people(let event):
      tell(people.handle(event, streams, &calendar), &calendar)
    case .beds(let event):
      beds?.handle(event, people, &streams, &ledger, &calendar)
    case .canteens(let event):
      canteens?.handle(event, people, &streams, &ledger, &calendar)
    case .dayEnds:
      checkPromises(at: calendar.now)
      let tomorrow = calendar.now + ModelClock.ticksPerDay
      if tomorrow <= setting.clock.end {
        calendar.scheduleForgettable(.dayEnds, at: tomorrow, class: .observation)
      }
    case .observation(let index):
      check(date: Int(index), at: calendar.now)
      var values = ValueCollector()
      Self.observe(
        people, &beds, &canteens, &ledger, breachesWithToday(at: calendar.now),
        at: setting.moment(ofDate: Int(index), now: calendar.now), into: &values)
      record.add(values.values, date: Int(index))
      checkBooks(date: Int(index), at: calendar.now)
    }
  }

  /// Passes on what has happened to somebody.
  private mutating func tell(_ change: PersonChange, _ calendar: inout Calendar) {
    switch change {
    case .nothing: break
    case .called(let person, let occurrence):
      beds?.personCalled(person, plan: occurrence, people, &streams, &calendar)
    case .died(let person):
      beds?.personLeft(person, died: true, people, &streams, &calendar)
    case .movedOut(let person):
      beds?.personLeft(person, died: false, people, &streams, &calendar)
    case .careStateChanged(let person):
      beds?.careStateChanged(person, people, &streams, &calendar)
    }
  }

  private mutating func checkPromises(at now: SimulationTime) {
    let standing = Self.standing(headcountOfDay(before: now), beds, canteens)
    for (index, promise) in setting.levels.enumerated() {
      let isKept = standing.value(of: promise.subject) >= promise.level
      record.note(promise: index, isKept: isKept, at: now)
      if !isKept, now > .zero { breaches[index].days += 1 }
    }
  }

  /// An observation at a day's end comes before the check of that day, and counts it.
  private func breachesWithToday(at now: SimulationTime) -> [PromiseBreach] {
    let standing = Self.standing(headcountOfDay(before: now), beds, canteens)
    return zip(setting.levels, breaches).map { promise, breach in
      var breach = breach
      let isKept = standing.value(of: promise.subject) >= promise.level
      if !isKept, now > .zero { breach.days += 1 }
      return breach
    }
  }

  private func headcountOfDay(before now: SimulationTime) -> Headcount {
    people.census.headcount(on: setting.clock.date(at: now).adding(days: -1))
  }

  /// Static, so that the programmes are handed over where they are: a daily copy of each
  /// would count its references.
  private static func standing(
    _ headcount: Headcount, _ beds: Beds?, _ canteens: Canteens?
  ) -> PromisedStanding {
    PromisedStanding(
      bedsPerThousand: beds?.bedsPerThousand(headcount) ?? .nan,
      canteenCoverage: canteens?.coverage ?? .nan)
  }
}
