package import CivilCalendar
import DiscreteEvent
package import Measurement
package import RandomVariates

/// The canteens of a district, with one more in each of the communities that have none: the same
/// people and the same luck in every variant.
///
/// The one more is begun at the start, besides those of the plan, and the plan goes on. Beds are
/// left out: the programmes do not know each other.
package struct NextCanteenSystem: Sendable {
  package let clock: ModelClock
  package let geography: Geography
  /// The communities without a canteen at the start, by number.
  package let candidates: [Int]
  private let canteens: CanteensScenario
  private let people: PeopleSetting
  /// Nobody turns to the canteens.
  private let screens: EntryScreens<NobodyWatches>

  /// What a replication showed under one roll-out.
  package struct Record: Sendable {
    package let rollOut: RollOut
    /// The community that the rule takes first; nil where no more are begun.
    package let next: Int?
    /// Without the one more.
    package let without: CanteensOutcome
    /// With it, in the order of the candidates.
    package let with: [Variant]
  }

  /// What one more canteen came to.
  package struct Variant: Hashable, Sendable {
    package let outcome: CanteensOutcome
    /// Whether the canteen serves at the end.
    package let isOpenAtEnd: Bool
    /// Whether it has opened and never closed.
    package let hasNeverClosed: Bool
  }

  /// Nil if the scenario has no canteens.
  package init?(_ scenario: DistrictScenario, until: CivilDate? = nil) {
    guard let canteens = scenario.canteens else { return nil }
    self.canteens = canteens
    geography = scenario.geography
    clock = ModelClock(start: scenario.run.start, horizon: until ?? scenario.run.until)
    candidates = canteens.isOpenAtStart.indices.filter { !canteens.isOpenAtStart[$0] }
    people = PeopleSetting(
      scenario: scenario.people, geography: geography, clock: clock,
      dates: [clock.start, clock.horizon])
    screens = EntryScreens(people, watcher: NobodyWatches())
  }

  package var selfChecks: [SelfCheck] {
    [DistrictBalance.canteenBalance, .sponsorBalance, .money].map {
      SelfCheck($0.rawValue, meaning: $0.meaning)
    }
  }

  /// Months that are over by the end of the run; nothing is counted in less than one.
  package var months: Int { clock.monthsOver(on: clock.horizon) }

  /// Elderly residents of each community at the start, the same in every replication.
  package var elderlyAtStart: [Int] {
    geography.communities.indices.map {
      people.template.census.residents(ofCommunity: $0, on: clock.start)
    }
  }

  /// A record for each way of rolling out, in the order given. Throws if a self-check fails.
  package func replicate(_ number: Int, seed: MasterSeed, rollOuts: [RollOut])
    throws(ImbalancedReplication) -> [Record]
  {
    var streams = RandomStreams(seed: seed, replication: number)
    var people = People(setting: self.people)
    // Stays empty, because nobody turns to the canteens.
    var calendar = Canteens.Calendar()
    people.start(screens, Unobserved(), &streams, &calendar)
    let meals = programme(canteens).foreseeMeals(people, &streams)
    var records: [Record] = []
    for rollOut in rollOuts {
      var programme = programme(canteens.rolledOut(rollOut))
      programme.foreseenMeals = meals
      let without = try live(programme, people, besides: nil, &streams)
      var with: [Variant] = []
      for candidate in candidates {
        let future = try live(programme, people, besides: candidate, &streams)
        let site = future.canteens.sites[candidate]
        with.append(
          Variant(
            outcome: future.outcome, isOpenAtEnd: site.status == .open,
            hasNeverClosed: site.status == .open && site.openings == 1))
      }
      records.append(
        Record(
          rollOut: rollOut, next: rollOut == .noFurther ? nil : without.next,
          without: without.outcome, with: with))
    }
    return records
  }

  private func programme(_ scenario: CanteensScenario) -> Canteens {
    Canteens(scenario: scenario, geography: geography, clock: clock, log: nil)
  }

  private struct Future {
    let canteens: Canteens
    /// The community that the rule would have taken at the start.
    let next: Int?
    let outcome: CanteensOutcome
  }

  /// Lives through the run with one more canteen, or without.
  private func live(
    _ programme: Canteens, _ people: borrowing People, besides candidate: Int?,
    _ streams: inout RandomStreams
  ) throws(ImbalancedReplication) -> Future {
    var canteens = programme
    var calendar = Canteens.Calendar()
    var ledger = Ledger()
    var tally = AccessTally(communities: geography.communities.count)
    canteens.start(people, &streams, &calendar)
    canteens.atLastCheck = (canteens.openCount, canteens.sites.count { $0.hasSponsor })
    let next = canteens.nextCommunity(people, on: clock.start)
    if let candidate { canteens.beginBesides(candidate, &streams, &ledger, &calendar) }
    while let notice = calendar.nextNotice(until: clock.end) {
      guard case .canteens(let event) = notice.event else { continue }
      canteens.handle(event, people, &streams, &ledger, &calendar)
      guard case .monthEnds(let month) = event else { continue }
      tally.count(canteens, people, on: clock.monthEnd(Int(month)))
    }
    var audit = Audit(date: clock.horizon, isLast: true)
    canteens.check(&audit)
    canteens.check(ledger, &audit)
    if !audit.imbalances.isEmpty {
      throw ImbalancedReplication(imbalances: audit.imbalances)
    }
    return Future(
      canteens: canteens, next: next,
      outcome: tally.outcome(canteens, people, on: clock.horizon))
  }
}
