package import CivilCalendar
import Measurement
import ScenarioDefinition

/// What a canteen takes in and spends.
package struct CanteenFinances: Hashable, Sendable {
  package let price: Double
  package let costPerMeal: Double
  package let fixedCostPerMonth: Double
  package let subsidyPerMeal: Double
  /// Meals of months that end after this day have no subsidy; nil if it never ends.
  package let subsidyEnds: CivilDate?

  init(reading section: SectionReader) {
    func yuan(_ key: String, _ unit: Unit, _ english: String, _ chinese: String) -> Double {
      section.number(
        key, unit: unit, in: 0...1e7, meaning: LocalizedText(en: english, zh: chinese))
    }
    price = yuan("price_per_meal_yuan", .yuanPerMeal, "what a diner pays", "老人自付餐价")
    costPerMeal = yuan("cost_per_meal_yuan", .yuanPerMeal, "food and fuel of a meal", "每餐食材燃料成本")
    fixedCostPerMonth = yuan(
      "fixed_cost_per_month_yuan", .yuanPerMonth, "cook, cleaner, rent", "每月固定支出（人工房租）")
    subsidyPerMeal = yuan(
      "subsidy_per_meal_yuan", .yuanPerMeal, "public money for each meal", "每餐财政补贴")
    subsidyEnds = section.optionalDate(
      "subsidy_ends_on", in: CivilDate.earliest...CivilDate.latest,
      meaning: LocalizedText(
        en: "the last day for which meals are subsidised; leave out for no end",
        zh: "餐费补贴截止日（不写则不截止）"))
  }
}
