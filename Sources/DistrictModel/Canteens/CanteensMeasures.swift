import Measurement

/// The measures of canteens.
enum CanteensMeasures {
  private static func measure(
    _ name: String, _ unit: String, _ english: String, _ chinese: String
  ) -> Measure {
    Measure(name, unit: unit, meaning: LocalizedText(en: english, zh: chinese))
  }

  static let canteens = measure("canteens", "canteens", "canteens that serve", "营业的幸福餐厅数")
  static let coverage = measure(
    "canteen_coverage", "1", "share of communities with a canteen that serves", "幸福餐厅社区覆盖率")
  static let peopleCoverage = measure(
    "canteen_coverage_people", "1", "share of elderly residents whose community has a canteen",
    "幸福餐厅老年人口覆盖率")
  static let mealsPerDay = measure(
    "meals_per_day", "meals per day",
    "mean meals on an open day, all sites together, since the observation before", "本期开餐日日均就餐份数")
  static let sponsors = measure("sponsors", "sponsors", "sponsored communities", "有冠名企业的社区数")
  static let opened = measure(
    "canteens_opened", "canteens", "canteens opened or reopened since the observation before",
    "本期新开和重开餐厅数")
  static let closed = measure(
    "canteens_closed", "canteens", "canteens closed since the observation before", "本期关停餐厅数")
  static let lapsed = measure(
    "sponsors_lapsed", "sponsors", "sponsors who gave up since the observation before", "本期退出冠名企业数")
}
