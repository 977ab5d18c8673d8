import Measurement
package import RandomVariates
import ScenarioDefinition

/// How projects of a size or sort fare.
package struct ProjectKind: Sendable {
  static let word = LocalizedText(en: "kind of project", zh: "项目类型")

  /// Months from the start of building to opening.
  package let buildMonths: Distribution
  package let onTimeProbability: Double
  /// Months after the planned day, for those not on time.
  package let delayMonths: Distribution
  package let cancellationProbability: Double
  package let costPerBed: Double
  /// Multiplies the cost.
  package let costOverrun: Distribution

  init(reading section: SectionReader) {
    func probability(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .share, in: 0...1, meaning: meaning)
    }
    buildMonths = section.distribution(
      "build_months", unit: .months, in: 0...(.infinity),
      meaning: LocalizedText(en: "months of building", zh: "建设月数"))
    onTimeProbability = probability(
      "on_time_probability", LocalizedText(en: "opens on the planned day", zh: "按期开业概率"))
    delayMonths = section.distribution(
      "delay_months", unit: .months, in: 0...(.infinity),
      meaning: LocalizedText(en: "months late, if late", zh: "延误月数（如延误）"))
    cancellationProbability = probability(
      "cancellation_probability",
      LocalizedText(en: "given up before building starts", zh: "开工前取消概率"))
    costPerBed = section.number(
      "cost_per_bed_yuan", unit: .yuan, in: 0...1e8,
      meaning: LocalizedText(en: "planned cost of a bed", zh: "每张床位计划造价"))
    costOverrun = section.distribution(
      "cost_overrun_factor", unit: .factor, in: 0...(.infinity),
      meaning: LocalizedText(en: "final cost over planned cost", zh: "决算造价与计划之比"))
  }
}
