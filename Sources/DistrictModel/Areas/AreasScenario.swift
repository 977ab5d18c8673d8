package import CivilCalendar
package import Measurement
package import ScenarioDefinition

/// What a scenario for many areas says: how people age and die, the same everywhere. How
/// many there are comes from the table of areas.
package struct AreasScenario: Sendable {
  /// The key that tells such a scenario from that of a district.
  package static let key = "areas"

  package let name: LocalizedText
  package let run: RunScenario
  package let lifeTable: LifeTable
  package let beforeSixty: MortalityBeforeSixty
  package let mortalityDecline: Double
  package let prevalence: Prevalence
  package let risks: CareRisks

  package init(reading section: SectionReader) {
    name = section.localizedText(
      "name", meaning: LocalizedText(en: "what this scenario asks", zh: "方案名称"))
    run = RunScenario(
      reading: section.section("run", meaning: LocalizedText(en: "how it is run", zh: "运行设置")))
    let areas = section.section(
      Self.key,
      meaning: LocalizedText(
        en: "what is the same in all areas of the table of areas", zh: "各地区共用的设定"))
    let mortality = areas.section(
      "mortality", meaning: LocalizedText(en: "how people die", zh: "死亡"))
    lifeTable = LifeTable(reading: mortality)
    beforeSixty = MortalityBeforeSixty(reading: mortality, localFactor: lifeTable.localFactor)
    mortalityDecline = mortality.number(
      "decline_per_year", unit: .perYear, in: 0...0.1,
      meaning: LocalizedText(en: "yearly decline of mortality", zh: "死亡率年下降率"))
    let care = areas.section(
      "care", meaning: LocalizedText(en: "how much help people need", zh: "照护需求"))
    prevalence = Prevalence(reading: care)
    risks = CareRisks(reading: care)
    let needed = Self.youngestAge(from: run.start, until: run.until)
    if beforeSixty.firstAge > needed, run.until > run.start {
      mortality.report(
        DistrictProblem(
          en: """
            those who turn 60 by \(run.until) are \(needed) and over at the start, but the life \
            table before 60 begins at \(beforeSixty.firstAge)
            """,
          zh: "在\(run.until)前满60岁者起始时最小\(needed)岁，而60岁以前的生命表从\(beforeSixty.firstAge)岁开始"),
        at: "life_table_before_60")
    }
  }

  /// The age at the start of the youngest who turn 60 by a day; at most 60.
  package static func youngestAge(from start: CivilDate, until last: CivilDate) -> Int {
    min(start.completedYears(since: last.adding(years: -LifeTable.firstAge)), LifeTable.firstAge)
  }
}
