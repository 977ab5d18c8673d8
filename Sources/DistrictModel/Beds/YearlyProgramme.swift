import CivilCalendar
import Measurement
import ScenarioDefinition

/// "So many beds a year": one project for each year, all alike.
struct YearlyProgramme {
  let projects: [FacilityScenario]

  init(reading section: SectionReader, streets: [String], kinds: [String], start: CivilDate) {
    let first = section.integer(
      "first_year", unit: .years, in: 1902...9_900,
      meaning: LocalizedText(en: "first year", zh: "起始年份"))
    let last = section.integer(
      "last_year", unit: .years, in: 1902...9_900,
      meaning: LocalizedText(en: "last year", zh: "终止年份"))
    let beds = section.integer(
      "beds_per_year", unit: .bedsPerYear, in: 0...1_000_000,
      meaning: LocalizedText(en: "beds planned to open each year", zh: "每年计划新增床位"))
    let month = section.integer(
      "opening_month", unit: .months, in: 1...12,
      meaning: LocalizedText(en: "month on whose first day they open", zh: "开业月份（1日）"))
    let nursing = Self.share("nursing_share", in: section)
    let assisted = Self.share("assisted_share", in: section)
    if nursing + assisted > 1 {
      section.report(
        DistrictProblem(
          en: "nursing_share and assisted_share add up to \(nursing + assisted), more than 1",
          zh: "护理型与半护理型比例之和为\(nursing + assisted)，超过1"),
        at: "nursing_share")
    }
    let owner = section.choice(
      "owner", of: Owner.self, meaning: LocalizedText(en: "who owns them", zh: "公办或民办"))
    let street = section.reference(
      "street", to: streets, what: Street.word,
      meaning: LocalizedText(en: "where they stand", zh: "所在街道"))
    let kind = section.reference(
      "kind", to: kinds, what: ProjectKind.word,
      meaning: LocalizedText(en: "the kind of project", zh: "项目类型"))
    let closing = section.number(
      "closing_per_year", unit: .perYear, in: 0...10,
      meaning: LocalizedText(en: "rate at which such a home closes", zh: "关停年率"))
    if last < first || last - first > 200 {
      section.report(
        DistrictProblem(
          en: "the last year must be from \(first) to \(first + 200)",
          zh: "终止年份须在\(first)至\(first + 200)之间"),
        at: "last_year")
    }
    let counts = Apportionment.largestRemainder(
      beds, weights: [max(1 - nursing - assisted, 0), assisted, nursing])
    projects = (first...max(first, min(last, first + 200))).compactMap { year in
      guard beds > 0, let opening = CivilDate(year: year, month: month, day: 1), opening > start
      else { return nil }
      return FacilityScenario(
        identifier: "yearly-\(year)",
        name: LocalizedText(en: "beds of the \(year) programme", zh: "\(year)年新增床位"),
        owner: owner, sector: .institution, street: streets.firstIndex(of: street) ?? 0,
        beds: BedCounts(selfCare: counts[0], assisted: counts[1], nursing: counts[2]),
        beginning: .planned(
          opening: opening, kind: kinds.firstIndex(of: kind) ?? 0, isCancelled: false),
        closingRate: closing, isOfYearlyProgramme: true)
    }
  }

  private static func share(_ key: String, in section: SectionReader) -> Double {
    section.number(
      key, unit: .share, in: 0...1,
      meaning: LocalizedText(en: "share of its beds", zh: "床位比例"))
  }
}
