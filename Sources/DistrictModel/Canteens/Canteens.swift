import CivilCalendar
package import DiscreteEvent
package import RandomVariates

/// The happiness canteens of the communities and their sponsors.
package struct Canteens {
  package typealias Calendar = FutureEventList<DistrictEvent>

  struct Sources: Sendable {
    let building = RandomSource("canteens: building")
    let popularity = RandomSource("canteens: popularity")
    let meals = RandomSource("canteens: meals")
    let closing = RandomSource("canteens: closing")
    let lapse = RandomSource("canteens: sponsor lapse")
    let newSponsor = RandomSource("canteens: new sponsor")
  }

  package internal(set) var scenario: CanteensScenario
  let geography: Geography
  let clock: ModelClock
  let sources = Sources()
  /// Streams belong to a community by its name, not by its place in the table.
  let keys: [EntityKey]

  package internal(set) var sites: [CanteenSite]
  package var flows = CanteensFlows()
  /// Canteens begun with public money since the start.
  var begun = 0
  /// Canteens that an earlier plan has foreseen beyond those of this plan's pace; 0 if there
  /// was none.
  var foreseenBefore = 0.0
  /// Where the loss of all sponsors stands in the order in which events were scheduled.
  var lossPlace: UInt64 = 0
  /// Those begun besides the plan.
  var begunBesides = 0
  /// Since the start.
  var mealsServed = 0
  /// Those of them for which there was a subsidy.
  var mealsSubsidised = 0
  var atLastCheck: (open: Int, sponsors: Int)?
  /// The meals of each month, where they are known beforehand.
  var foreseenMeals: ForeseenMeals?
  private let log: EventLog?

  package init(
    scenario: CanteensScenario, geography: Geography, clock: ModelClock, log: EventLog?
  ) {
    self.scenario = scenario
    self.geography = geography
    self.clock = clock
    self.log = log
    keys = geography.communities.map { EntityKey(name: $0.identifier) }
    sites = Array(repeating: CanteenSite(), count: geography.communities.count)
  }

  /// The number of canteens that serve now.
  package internal(set) var openCount = 0

  /// The share of communities with an open canteen.
  package var coverage: Double { Double(openCount) / Double(max(sites.count, 1)) }

  package mutating func start(
    _ people: borrowing People, _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    for sponsor in scenario.sponsors {
      let site = sponsor.community
      sites[site].sponsorYuanPerMonth += sponsor.yuanPerYear / 12
      sites[site].hasSponsor = true
    }
    for index in sites.indices {
      if scenario.isOpenAtStart[index] {
        open(index, &streams)
        note(.canteenOpenAtStart, index, at: .zero)
      }
      if sites[index].hasSponsor { scheduleLapse(index, streams, &calendar) }
    }
    flows.opened = 0
    scheduleMonthEnd(1, &calendar)
    scheduleNewSponsor(0, streams, &calendar)
    lossPlace = calendar.scheduledCount
    if let day = scenario.sponsorship.allLostOn, day >= clock.start, day <= clock.horizon {
      calendar.scheduleForgettable(
        .canteens(.allSponsorsLost), at: clock.end(of: day), class: .activity)
    }
  }

  package mutating func handle(
    _ event: CanteensEvent, _ people: borrowing People, _ streams: inout RandomStreams,
    _ ledger: inout Ledger, _ calendar: inout Calendar
  ) {
    switch event {
    case .monthEnds(let number):
      let month = month(number, people)
      for index in sites.indices {
        closeBooks(index, month, people, &streams, &ledger, at: calendar.now)
      }
      beginCanteens(month, people, &streams, &ledger, &calendar)
      scheduleMonthEnd(number + 1, &calendar)
    case .opens(let community):
      open(Int(community), &streams)
      note(.canteenOpened, Int(community), at: calendar.now)
    case .sponsorLapses(let community, let contract):
      guard sites[Int(community)].contract == contract else { return }
      loseSponsor(Int(community), at: calendar.now)
    case .allSponsorsLost:
      for index in sites.indices { loseSponsor(index, at: calendar.now) }
    case .sponsorFound(let number):
      welcomeSponsor(number, people, &streams, &calendar)
      scheduleNewSponsor(number + 1, streams, &calendar)
    }
  }

  private func scheduleMonthEnd(_ month: UInt16, _ calendar: inout Calendar) {
    let day = clock.monthEnd(Int(month))
    guard month < .max, day <= clock.horizon, day < .latest else { return }
    // Before the observation of that day, which it must be part of.
    calendar.scheduleForgettable(
      .canteens(.monthEnds(month)), at: clock.end(of: day) + -1, class: .activity)
  }

  mutating func open(_ index: Int, _ streams: inout RandomStreams) {
    if sites[index].openings == 0 { sites[index].dinersPerDay = drawDiners(index, &streams) }
    sites[index].status = .open
    openCount += 1
    sites[index].openings += 1
    sites[index].results = []
    flows.opened += 1
  }

  /// The mean diners a day of a canteen, whenever it first opens.
  func drawDiners(_ index: Int, _ streams: inout RandomStreams) -> Double {
    streams.begin(sources.popularity, entity: keys[index])
    return streams.sample(scenario.dinersPerDay)
  }

  /// Enters into the log what has happened to the canteen of a community.
  @inline(__always)
  func note(_ activity: Activity, _ index: Int, at time: SimulationTime) {
    log?.add(LogEntry(activity, of: .canteen(index), at: time))
  }
}
