package import CivilCalendar
import Measurement
package import RandomVariates
package import ScenarioDefinition

/// How long and how often a scenario is run, unless the command line says otherwise.
package struct RunScenario: Sendable {
  package let start: CivilDate
  package let until: CivilDate
  package let replications: Int
  package let seed: MasterSeed

  package init(reading section: SectionReader) {
    start = section.date(
      "start", in: Self.possible,
      meaning: LocalizedText(en: "the day whose end is the start", zh: "起始日期（当日结束时）"))
    until = section.date(
      "until", in: Self.possible, meaning: LocalizedText(en: "the last day", zh: "终止日期"))
    replications = section.integer(
      "replications", unit: .count, in: 1...1_000_000,
      meaning: LocalizedText(en: "possible futures", zh: "模拟次数"))
    seed = MasterSeed(
      UInt64(
        section.integer(
          "seed", unit: .none, in: 0...Int.max,
          meaning: LocalizedText(en: "master seed of the random numbers", zh: "随机数主种子"))))
    if until <= start || until > start.adding(years: 100) {
      section.report(
        DistrictProblem(
          en: "the last day must be after \(start) and at most 100 years later",
          zh: "终止日期须晚于\(start)且不超过100年"),
        at: "until")
    }
  }

  private static let possible =
    (CivilDate("1902-01-01") ?? .earliest)...(CivilDate("2299-12-31") ?? .latest)
}
