package import CivilCalendar
import DiscreteEvent
package import Measurement

/// What all replications of a scenario share, prepared once.
package final class DistrictSetting: Sendable {
  package let scenario: DistrictScenario
  package let clock: ModelClock
  /// The observation dates: the start, each year's end, the promises' dates, the last day.
  package let dates: [CivilDate]
  package let people: PeopleSetting
  /// Of those who come into view, for the programme that watches.
  let screens: EntryScreens<ApplicationPlans?>
  package let promises: [DistrictPromise]
  /// Of each promise what is looked at day by day.
  let levels: [PromisedLevel]
  package let layout: ObservationLayout
  let position: [Int]

  package init(_ scenario: DistrictScenario, until: CivilDate? = nil) {
    self.scenario = scenario
    let horizon = until ?? scenario.run.until
    clock = ModelClock(start: scenario.run.start, horizon: horizon)
    let run = scenario.run.start...max(scenario.run.start, horizon)
    promises = scenario.promises.map { $0.limited(to: run) }
    levels = promises.map { PromisedLevel(subject: $0.subject, level: $0.promise.level) }
    dates = Self.dates(of: promises, run)
    people = PeopleSetting(
      scenario: scenario.people, geography: scenario.geography, clock: clock, dates: dates)
    screens = EntryScreens(
      people, watcher: scenario.beds.map { ApplicationPlans($0.applications) })
    let columns = Self.columns(scenario, people: people, clock: clock, promises: promises)
    let order = columns.indices.sorted { Self.precedes(columns[$0], columns[$1]) }
    var position = Array(repeating: 0, count: columns.count)
    for (place, index) in order.enumerated() { position[index] = place }
    self.position = position
    layout = ObservationLayout(
      dates: dates, columns: order.map { columns[$0] }, promises: promises.map(\.promise))
  }

  static func dates(
    of promises: [DistrictPromise], _ run: ClosedRange<CivilDate>
  ) -> [CivilDate] {
    let yearEnds = (run.lowerBound.year...run.upperBound.year).compactMap {
      CivilDate(year: $0, month: 12, day: 31)
    }
    let ends = [run.lowerBound, run.upperBound]
    let all = Set(ends + yearEnds + promises.flatMap(\.promise.dates))
    return all.filter(run.contains).sorted()
  }

  /// Learns the columns from an observation of a district in which nothing has happened.
  private static func columns(
    _ scenario: DistrictScenario, people setting: PeopleSetting, clock: ModelClock,
    promises: [DistrictPromise]
  ) -> [ObservationLayout.Column] {
    var columns = ColumnCollector()
    let people = People(setting: setting)
    var beds = scenario.emptyBeds(clock: clock, log: nil)
    var canteens = scenario.emptyCanteens(clock: clock, log: nil)
    var ledger = Ledger()
    District.observe(
      people, &beds, &canteens, &ledger, promises.map { PromiseBreach(of: $0.promise) },
      at: ObservationMoment(date: 0, now: .zero, earlier: .zero, months: 0), into: &columns)
    return columns.columns
  }

  private static func precedes(
    _ first: ObservationLayout.Column, _ second: ObservationLayout.Column
  ) -> Bool {
    let kinds = Subject.Kind.allCases
    let ranks = [first, second].map { kinds.firstIndex(of: $0.subject.kind) ?? kinds.count }
    return (ranks[0], first.subject.identifier, first.measure.name)
      < (ranks[1], second.subject.identifier, second.measure.name)
  }

  /// The moment of an observation; before the first lies the beginning of time.
  func moment(ofDate index: Int, now: SimulationTime) -> ObservationMoment {
    guard index > 0 else {
      return ObservationMoment(date: 0, now: now, earlier: .longAgo, months: 0)
    }
    let earlier = dates[index - 1]
    return ObservationMoment(
      date: index, now: now, earlier: clock.end(of: earlier),
      months: clock.monthsOver(on: dates[index]) - clock.monthsOver(on: earlier))
  }
}
