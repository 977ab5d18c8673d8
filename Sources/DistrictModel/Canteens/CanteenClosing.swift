import Measurement
import ScenarioDefinition

/// When a canteen gives up, and when it comes back.
package struct CanteenClosing: Hashable, Sendable {
  package let solventRate: Double
  package let redRate: Double
  package let reopeningRate: Double
  /// A canteen is in the red if it has lost money over so many months.
  package let monthsToBeInTheRed: Int

  init(reading section: SectionReader) {
    func rate(_ key: String, _ english: String, _ chinese: String) -> Double {
      section.number(
        key, unit: .perYear, in: 0...100, meaning: LocalizedText(en: english, zh: chinese))
    }
    solventRate = rate("closing_solvent_per_year", "closing though solvent", "收支平衡时关停年率")
    redRate = rate("closing_in_the_red_per_year", "closing when in the red", "亏损时关停年率")
    reopeningRate = rate("reopening_per_year", "reopening of closed canteens", "关停后重开年率")
    monthsToBeInTheRed = section.integer(
      "in_the_red_months", unit: .months, in: 1...60,
      meaning: LocalizedText(
        en: "months over which a loss counts as being in the red", zh: "计算亏损的月数"))
  }
}
