package import CivilCalendar

/// What all replications of a scenario share about the people, prepared once.
package final class PeopleSetting: Sendable {
  package let scenario: PeopleScenario
  package let geography: Geography
  package let clock: ModelClock
  package let template: PopulationTemplate
  package let hazards: LifeCourseHazards
  package let arrivalAges: ArrivalAges

  package init(
    scenario: PeopleScenario, geography: Geography, clock: ModelClock, dates: [CivilDate]
  ) {
    self.scenario = scenario
    self.geography = geography
    self.clock = clock
    hazards = LifeCourseHazards(
      lifeTable: scenario.lifeTable, prevalence: scenario.prevalence, risks: scenario.risks,
      decline: scenario.mortalityDecline,
      heat: scenario.hotSummers.compactMap { HeatWindow($0, clock) }, years: clock.years)
    template = PopulationTemplate(
      scenario: scenario, geography: geography, clock: clock, dates: dates, hazards: hazards)
    arrivalAges = ArrivalAges(scenario.ageGroups)
  }
}
