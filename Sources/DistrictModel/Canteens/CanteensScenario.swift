import Measurement
package import RandomVariates
package import ScenarioDefinition

/// What a scenario says of the happiness canteens.
package struct CanteensScenario: Sendable {
  package private(set) var rule: RollOutRule
  /// For each community, whether it has a canteen at the start.
  package let isOpenAtStart: [Bool]
  package private(set) var openingsPerYear: Double
  package let buildingMonths: Distribution
  package let buildingCost: Double
  package let finances: CanteenFinances
  package let dinersPerDay: Distribution
  package let dispersion: Double
  package let openDaysPerMonth: Int
  package let closing: CanteenClosing
  package let sponsors: [Sponsor]
  package let sponsorship: Sponsorship

  package init(reading section: SectionReader, geography: Geography) {
    let communities = geography.communities.map(\.identifier)
    rule = section.choice(
      "rule", of: RollOutRule.self,
      meaning: LocalizedText(en: "which community is next", zh: "布点顺序规则"))
    let open = Set(
      section.references(
        "open_at_start", to: communities, what: LocalizedText(en: "community", zh: "社区"),
        meaning: LocalizedText(en: "communities with a canteen at the start", zh: "起始时已有幸福餐厅的社区")))
    isOpenAtStart = communities.map(open.contains)
    openingsPerYear = section.number(
      "openings_per_year", unit: .canteensPerYear, in: 0...100_000,
      meaning: LocalizedText(en: "canteens started with public money each year", zh: "每年新建幸福餐厅数"))
    buildingMonths = section.distribution(
      "building_months", unit: .months, in: 0...(.infinity),
      meaning: LocalizedText(en: "months from the decision to the first meal", zh: "从决定到开餐月数"))
    buildingCost = section.number(
      "building_cost_yuan", unit: .yuan, in: 0...1e9,
      meaning: LocalizedText(en: "public money to fit out a canteen", zh: "每处建设财政投入"))
    finances = CanteenFinances(reading: section)
    dinersPerDay = section.distribution(
      "diners_per_day", unit: .mealsPerDay, in: 0...(.infinity),
      meaning: LocalizedText(
        en: "mean diners a day of a canteen, where the community is of mean size",
        zh: "日均就餐人数（平均规模社区）"))
    dispersion = section.number(
      "day_to_day_dispersion", unit: .none, in: 0.01...1e6,
      meaning: LocalizedText(
        en: "negative binomial dispersion of a day's diners", zh: "日就餐人数的负二项离散参数"))
    openDaysPerMonth = section.integer(
      "open_days_per_month", unit: .days, in: 1...31,
      meaning: LocalizedText(en: "days a month on which it serves", zh: "每月开餐天数"))
    closing = CanteenClosing(reading: section)
    sponsors = Sponsor.read(section, communities: communities)
    sponsorship = Sponsorship(
      reading: section.section(
        "sponsorship", meaning: LocalizedText(en: "how sponsors come and go", zh: "冠名企业的退出与补充")))
  }
}

extension CanteensScenario {
  /// The same canteens, but for which are begun with public money, and in which order.
  package func rolledOut(_ rollOut: RollOut) -> Self {
    var scenario = self
    switch rollOut {
    case .noFurther: scenario.openingsPerYear = 0
    case .rule(let rule): scenario.rule = rule
    }
    return scenario
  }
}
