package import CivilCalendar
import Measurement
package import RandomVariates
package import ScenarioDefinition

/// What a scenario says of the people.
package struct PeopleScenario: Sendable {
  package let registeredAtStart: Int
  package let incomersAtStart: Int
  /// The share of registered people who live elsewhere.
  package let awayShare: Double
  package let ageGroups: [AgeGroupShare]
  package let turningSixty: [TurningSixty]
  /// Multiplies the people who turn 60; drawn once for each replication.
  package let turningSixtyFactor: Distribution
  package let femaleShareTurningSixty: Double
  package let lifeTable: LifeTable
  package let prevalence: Prevalence
  package let risks: CareRisks
  package let mortalityDecline: Double
  /// The share living alone, below 80 and from 80 on.
  package let livingAlone: SIMD2<Double>
  package let migration: Migration
  package let hotSummers: [HotSummer]

  package init(reading section: SectionReader, run: RunScenario) {
    func people(_ key: String, _ meaning: LocalizedText) -> Int {
      section.integer(key, unit: .people, in: 0...10_000_000, meaning: meaning)
    }
    func share(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .share, in: 0...1, meaning: meaning)
    }
    registeredAtStart = people(
      "registered_at_start",
      LocalizedText(en: "registered people of 60 and over at the start", zh: "起始时60岁及以上户籍人口"))
    incomersAtStart = people(
      "incomers_at_start",
      LocalizedText(
        en: "residents of 60 and over registered elsewhere at the start",
        zh: "起始时60岁及以上非户籍常住人口"))
    awayShare = share(
      "registered_living_elsewhere_share",
      LocalizedText(en: "share of registered people who live elsewhere", zh: "户籍老人中居住在外者比例"))
    ageGroups = AgeGroupShare.read(section)
    if !(ageGroups.reduce(0) { $0 + $1.weight } > 0) {
      section.report(
        DistrictProblem(en: "the weights of all age groups are zero", zh: "各年龄组权重全为零"),
        at: "age_groups")
    }
    turningSixty = TurningSixty.read(section)
    turningSixtyFactor = section.uncertain(
      "turning_sixty_factor", unit: .factor, in: 0...3,
      meaning: LocalizedText(
        en: "multiplies the registered and the incomers who turn 60", zh: "满60岁人数的乘数"))
    femaleShareTurningSixty = share(
      "turning_sixty_female_share",
      LocalizedText(en: "share of women among those who turn 60", zh: "满60岁者中女性比例"))
    let mortality = section.section(
      "mortality", meaning: LocalizedText(en: "how people die", zh: "死亡"))
    lifeTable = LifeTable(reading: mortality)
    mortalityDecline = mortality.number(
      "decline_per_year", unit: .perYear, in: 0...0.1,
      meaning: LocalizedText(en: "yearly decline of mortality", zh: "死亡率年下降率"))
    let care = section.section(
      "care", meaning: LocalizedText(en: "how much help people need", zh: "照护需求"))
    prevalence = Prevalence(reading: care)
    risks = CareRisks(reading: care)
    livingAlone = SIMD2(
      share("living_alone_share_below_80", LocalizedText(en: "share living alone", zh: "独居比例")),
      share("living_alone_share_from_80", LocalizedText(en: "share living alone", zh: "独居比例")))
    migration = Migration(
      reading: section.section(
        "migration", meaning: LocalizedText(en: "moving in and out", zh: "迁入迁出")))
    hotSummers = HotSummer.read(section, run: run)
    if migration.movingInOfAllTracks > 0,
      !(ageGroups.reduce(0) { $0 + $1.arrivalWeight } > 0)
    {
      section.report(
        DistrictProblem(
          en: "people move in, but the arrival weights of all age groups are zero",
          zh: "有人迁入，但各年龄组的迁入权重全为零"),
        at: "age_groups")
    }
  }

  /// The share living alone at an age.
  func livingAlone(at age: Double) -> Double { age < 80 ? livingAlone.x : livingAlone.y }

  /// The first year after `start`, up to that of `end`, of which the scenario does not say
  /// how many turn 60; nil if none is missing. An empty table says that nobody does.
  package func missingCohort(after start: CivilDate, until end: CivilDate) -> Int? {
    let years = Set(turningSixty.map(\.year))
    let first = start.adding(days: 1).year
    return years.isEmpty || first > end.year
      ? nil : (first...end.year).first { !years.contains($0) }
  }
}
