package import CivilCalendar
package import Measurement

/// What all areas and replications share, prepared once.
package final class AreasSetting: Sendable {
  package let scenario: AreasScenario
  package let clock: ModelClock
  /// The start, each year's end, the last day.
  package let dates: [CivilDate]
  /// The measures of each area, in the order in which they are reported.
  package let measures: [Measure]
  /// The age at the start of the youngest who turn 60 within the run.
  package let youngestAge: Int
  /// Whether the scenario does not say how those die who turn 60 within the run: it is
  /// longer than the scenario's own.
  package var beforeSixtyIsMissing: Bool { scenario.beforeSixty.firstAge > youngestAge }
  let hazards: LifeCourseHazards
  let cohorts: BirthCohorts
  /// For each day of the run, the first observation date on or after it.
  let interval: ContiguousArray<Int>

  package init(_ scenario: AreasScenario, until: CivilDate? = nil) {
    self.scenario = scenario
    let horizon = until ?? scenario.run.until
    let clock = ModelClock(start: scenario.run.start, horizon: horizon)
    self.clock = clock
    let dates = DistrictSetting.dates(of: [], clock.start...max(clock.start, horizon))
    self.dates = dates
    measures = AreaMeasures.all
    youngestAge = AreasScenario.youngestAge(from: clock.start, until: horizon)
    hazards = LifeCourseHazards(
      lifeTable: scenario.lifeTable, prevalence: scenario.prevalence, risks: scenario.risks,
      decline: scenario.mortalityDecline, years: clock.years)
    cohorts = BirthCohorts(
      scenario, hazards: hazards, clock: clock, dates: dates, youngest: youngestAge)
    interval = ContiguousArray(
      (0..<max(horizon - clock.start, 0)).map { day in
        dates.firstIndex { $0 > clock.start.adding(days: day) } ?? dates.count
      })
  }
}
