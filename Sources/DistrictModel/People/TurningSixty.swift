import Measurement
import ScenarioDefinition

/// The people of one birth cohort who turn 60 in a calendar year.
package struct TurningSixty: Hashable, Sendable {
  package let year: Int
  package let registered: Int
  /// People who live in the district and are registered elsewhere.
  package let incomers: Int

  static func read(_ section: SectionReader) -> [TurningSixty] {
    let cohorts = section.entries(
      "turning_sixty",
      meaning: LocalizedText(en: "people who turn 60, by calendar year", zh: "各年满60岁人数")
    ).map { _, row in
      TurningSixty(
        year: row.integer(
          "year", unit: .years, in: 1901...2300, meaning: LocalizedText(en: "year", zh: "年份")),
        registered: count("registered", in: row), incomers: count("incomers", in: row))
    }.sorted { $0.year < $1.year }
    for (earlier, later) in zip(cohorts, cohorts.dropFirst()) where earlier.year == later.year {
      section.report(
        DistrictProblem(
          en: "the year \(later.year) is given more than once", zh: "年份\(later.year)重复出现"),
        at: "turning_sixty")
    }
    return cohorts
  }

  private static func count(_ key: String, in row: SectionReader) -> Int {
    row.integer(
      key, unit: .people, in: 0...100_000_000,
      meaning: LocalizedText(en: "people who turn 60 that year", zh: "当年满60岁人数"))
  }
}
