package import Measurement
package import ScenarioDefinition

/// All that a scenario file says.
package struct DistrictScenario: Sendable {
  package let name: LocalizedText
  package let run: RunScenario
  package let geography: Geography
  package let people: PeopleScenario
  package let beds: BedsScenario?
  package let canteens: CanteensScenario?
  package let promises: [DistrictPromise]

  package init(reading section: SectionReader) {
    name = section.localizedText(
      "name", meaning: LocalizedText(en: "what this scenario asks", zh: "方案名称"))
    run = RunScenario(
      reading: section.section("run", meaning: LocalizedText(en: "how it is run", zh: "运行设置")))
    let geography = Geography(
      reading: section.section("district", meaning: LocalizedText(en: "the place", zh: "地区")))
    self.geography = geography
    people = PeopleScenario(
      reading: section.section("people", meaning: LocalizedText(en: "the elderly", zh: "老年人口")),
      run: run)
    let start = run.start
    if run.until > start, let year = people.missingCohort(after: start, until: run.until) {
      section.report(
        DistrictProblem(
          en: "people.turning_sixty does not say how many people turn 60 in \(year)",
          zh: "people.turning_sixty 没有给出\(year)年满60岁的人数"),
        at: "people")
    }
    beds = section.optionalSection(
      "beds", meaning: LocalizedText(en: "care beds; leave out to switch off", zh: "养老床位（不写则不模拟）")
    ).map { BedsScenario(reading: $0, geography: geography, start: start) }
    canteens = section.optionalSection(
      "canteens",
      meaning: LocalizedText(en: "canteens; leave out to switch off", zh: "幸福餐厅（不写则不模拟）")
    ).map { CanteensScenario(reading: $0, geography: geography) }
    let isOn = [
      PromisedMeasure.bedsPerThousand: beds != nil, .canteenCoverage: canteens != nil,
    ]
    promises = DistrictPromise.read(section) { isOn[$0] ?? false }
  }
}

extension DistrictScenario {
  /// The beds programme before its start; nil where it is switched off.
  func emptyBeds(clock: ModelClock, log: EventLog?) -> Beds? {
    beds.map { Beds(scenario: $0, geography: geography, clock: clock, log: log) }
  }

  /// The canteens programme before its start; nil where it is switched off.
  func emptyCanteens(clock: ModelClock, log: EventLog?) -> Canteens? {
    canteens.map { Canteens(scenario: $0, geography: geography, clock: clock, log: log) }
  }
}
