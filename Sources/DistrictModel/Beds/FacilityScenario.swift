package import CivilCalendar
package import Measurement
package import RandomVariates
import ScenarioDefinition

/// What a scenario says of a home, open or planned.
package struct FacilityScenario: Sendable {
  static let word = LocalizedText(en: "home", zh: "养老机构")

  package enum Beginning: Sendable {
    /// Open at the start, since a date, with so many residents.
    case open(since: CivilDate, residents: Int)
    /// To be built: planned for a date, of a kind of project.
    case planned(opening: CivilDate, kind: Int, isCancelled: Bool)
  }

  package let identifier: String
  package let name: LocalizedText
  package let owner: Owner
  package let sector: FacilitySector
  package let street: Int
  package let beds: BedCounts
  package internal(set) var beginning: Beginning
  package let closingRate: Double
  package let key: EntityKey
  /// Whether it stands for the beds of a year, and not for a project of its own.
  package let isOfYearlyProgramme: Bool

  var subject: Subject { Subject(.facility, identifier: identifier, name: name) }

  init(
    identifier: String, name: LocalizedText, owner: Owner, sector: FacilitySector, street: Int,
    beds: BedCounts, beginning: Beginning, closingRate: Double, isOfYearlyProgramme: Bool = false
  ) {
    self.identifier = identifier
    self.name = name
    self.owner = owner
    self.sector = sector
    self.street = street
    self.beds = beds
    self.beginning = beginning
    self.closingRate = closingRate
    key = EntityKey(name: identifier)
    self.isOfYearlyProgramme = isOfYearlyProgramme
  }

  private init(
    common identifier: String, _ section: SectionReader, streets: [String], beginning: Beginning
  ) {
    let street = section.reference(
      "street", to: streets, what: Street.word,
      meaning: LocalizedText(en: "the street it stands in", zh: "所在街道"))
    self.init(
      identifier: identifier,
      name: section.localizedText(
        "name", meaning: LocalizedText(en: "name of the home", zh: "机构名称")),
      owner: section.choice(
        "owner", of: Owner.self, meaning: LocalizedText(en: "who owns it", zh: "公办或民办")),
      sector: section.choice(
        "sector", of: FacilitySector.self,
        meaning: LocalizedText(en: "a home, or beds of a community centre", zh: "机构或社区床位")),
      street: streets.firstIndex(of: street) ?? 0,
      beds: BedCounts(
        selfCare: Self.beds("self_care_beds", in: section),
        assisted: Self.beds("assisted_beds", in: section),
        nursing: Self.beds("nursing_beds", in: section)),
      beginning: beginning,
      closingRate: section.number(
        "closing_per_year", unit: .perYear, in: 0...10,
        meaning: LocalizedText(en: "rate at which such a home closes or merges", zh: "关停或合并年率")))
  }

  static func beds(_ key: String, in section: SectionReader) -> Int {
    section.integer(
      key, unit: .beds, in: 0...1_000_000, meaning: LocalizedText(en: "beds", zh: "床位"))
  }

  /// A home that is open at the start.
  init(existing identifier: String, _ section: SectionReader, streets: [String], start: CivilDate) {
    let opened = section.date(
      "opened", in: CivilDate.earliest...start,
      meaning: LocalizedText(en: "the day it opened", zh: "开业日期"))
    let residents = section.integer(
      "residents", unit: .people, in: 0...1_000_000,
      meaning: LocalizedText(en: "residents at the start, before transfers", zh: "起始时入住人数（调入调出前）"))
    self.init(
      common: identifier, section, streets: streets,
      beginning: .open(since: opened, residents: residents))
    if residents > beds.total {
      section.report(
        DistrictProblem(
          en: "\(residents) residents do not fit into \(beds.total) beds",
          zh: "\(beds.total)张床位住不下\(residents)人"),
        at: "residents")
    }
  }

  /// A home still to be built.
  init(
    project identifier: String, _ section: SectionReader, streets: [String], kinds: [String],
    start: CivilDate
  ) {
    let planned = section.date(
      "planned_opening", in: start.adding(days: 1)...CivilDate.latest,
      meaning: LocalizedText(en: "the day for which it is planned", zh: "计划开业日期"))
    let postponed = section.integer(
      "postponed_months", unit: .months, in: 0...600,
      meaning: LocalizedText(en: "months by which the plan is put off", zh: "推迟月数"))
    let kind = section.reference(
      "kind", to: kinds, what: ProjectKind.word,
      meaning: LocalizedText(en: "the kind of project", zh: "项目类型"))
    let isCancelled = section.boolean(
      "cancelled", meaning: LocalizedText(en: "yes: it is not built", zh: "是否取消"))
    self.init(
      common: identifier, section, streets: streets,
      beginning: .planned(
        opening: planned.adding(months: postponed), kind: kinds.firstIndex(of: kind) ?? 0,
        isCancelled: isCancelled))
  }
}
