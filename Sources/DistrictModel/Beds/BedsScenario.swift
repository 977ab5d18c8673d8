package import CivilCalendar
import Measurement
package import RandomVariates
package import ScenarioDefinition

/// What a scenario says of care beds.
package struct BedsScenario: Sendable {
  package let ratio: OfficialRatio
  /// Homes open at the start and planned ones, in the order of their identifiers.
  package internal(set) var facilities: [FacilityScenario]
  package internal(set) var kinds: [ProjectKind]
  package let transfers: [Transfer]
  /// The indices of the transfers in the order in which they happen.
  let transfersByDate: [Int]
  package let moveInsPerMonth: Double
  package let mergingShare: Double
  package let applications: ApplicationRates
  package let assessmentDays: Distribution
  package let waiting: WaitingRules
  package let returningHomeRate: Double
  package let waitingAtStart: Int
  /// Days the people on the list at the start have waited.
  package let waitedDaysAtStart: Distribution
  package let subsidyPerResidentMonth: Double
  /// The last day for which residents are subsidised; nil if it never ends.
  package let subsidyEnds: CivilDate?

  package init(reading section: SectionReader, geography: Geography, start: CivilDate) {
    let streets = geography.streets.map(\.identifier)
    ratio = OfficialRatio(
      reading: section.section(
        "official_ratio", meaning: LocalizedText(en: "what beds per thousand means", zh: "千人床位数口径"))
    )
    let kindEntries = section.entries(
      "project_kinds", meaning: LocalizedText(en: "kinds of building projects", zh: "建设项目类型"))
    let kindIdentifiers = kindEntries.map(\.identifier)
    kinds = kindEntries.map { ProjectKind(reading: $0.section) }
    var facilities = section.entries(
      "facilities", meaning: LocalizedText(en: "homes open at the start", zh: "已开业机构")
    ).map {
      FacilityScenario(existing: $0.identifier, $0.section, streets: streets, start: start)
    }
    let open = Set(facilities.map(\.identifier))
    facilities += section.entries(
      "projects", meaning: LocalizedText(en: "homes to be built", zh: "在建和拟建项目")
    ).compactMap { identifier, entry in
      let project = FacilityScenario(
        project: identifier, entry, streets: streets, kinds: kindIdentifiers, start: start)
      guard !open.contains(identifier) else {
        entry.report(
          DistrictProblem(
            en: "'\(identifier)' is already the name of an open home",
            zh: "“\(identifier)”已用作已开业机构的标识"))
        return nil
      }
      return project
    }
    if let yearly = section.optionalSection(
      "yearly_programme", meaning: LocalizedText(en: "so many beds a year", zh: "年度新增床位计划"))
    {
      facilities +=
        YearlyProgramme(
          reading: yearly, streets: streets, kinds: kindIdentifiers, start: start
        ).projects
    }
    self.facilities = facilities.sorted { $0.identifier < $1.identifier }
    let identifiers = self.facilities.map(\.identifier)
    for (first, second) in zip(identifiers, identifiers.dropFirst()) where first == second {
      section.report(
        DistrictProblem(
          en: "'\(first)' is also the name of a home of the yearly programme",
          zh: "“\(first)”与年度计划中的机构标识重复"),
        at: "yearly_programme")
    }
    if identifiers.count >= Int(UInt16.max) {
      section.report(
        DistrictProblem(
          en: "there are \(identifiers.count) homes; at most \(UInt16.max - 1) are possible",
          zh: "共有\(identifiers.count)家机构，最多只能有\(UInt16.max - 1)家"),
        at: "facilities")
    }
    transfers = section.entries(
      "transfers", meaning: LocalizedText(en: "moves between homes", zh: "机构间整体搬迁")
    ).map { Transfer(reading: $0.section, facilities: identifiers) }
    let dates = transfers.map(\.date)
    transfersByDate = dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
    moveInsPerMonth = section.number(
      "move_ins_per_month", unit: .peoplePerMonth, in: 0.01...100_000,
      meaning: LocalizedText(en: "beds a new home can fill each month", zh: "新机构每月可接收人数"))
    mergingShare = section.number(
      "merging_share", unit: .share, in: 0...1,
      meaning: LocalizedText(
        en: "share of closing homes whose beds go to another home", zh: "关停机构中床位并入他处的比例"))
    applications = ApplicationRates(
      reading: section.section(
        "applications", meaning: LocalizedText(en: "who applies for a bed", zh: "入住申请")))
    assessmentDays = section.distribution(
      "assessment_days", unit: .days, in: 0...(.infinity),
      meaning: LocalizedText(en: "from application to the waiting list", zh: "评估审批天数"))
    waiting = WaitingRules(
      reading: section.section(
        "waiting", meaning: LocalizedText(en: "the waiting list and the offers", zh: "轮候与配床")))
    returningHomeRate = section.number(
      "returning_home_per_year", unit: .perYear, in: 0...50,
      meaning: LocalizedText(en: "residents who go back home", zh: "入住者退住年率"))
    waitingAtStart = section.integer(
      "waiting_at_start", unit: .people, in: 0...10_000_000,
      meaning: LocalizedText(
        en: "people on the list for public homes at the start", zh: "起始时轮候人数（公办）"))
    waitedDaysAtStart = section.distribution(
      "waited_days_at_start", unit: .days, in: 0...(.infinity),
      meaning: LocalizedText(en: "days they have waited", zh: "起始轮候者已等天数"))
    subsidyPerResidentMonth = section.number(
      "subsidy_per_resident_month_yuan", unit: .yuan, in: 0...1e7,
      meaning: LocalizedText(en: "public money for each resident", zh: "每位入住者每月财政补贴"))
    subsidyEnds = section.optionalDate(
      "subsidy_ends_on", in: CivilDate.earliest...CivilDate.latest,
      meaning: LocalizedText(
        en: "the last day for which residents are subsidised; leave out for no end",
        zh: "入住补贴截止日（不写则不截止）"))
  }
}
