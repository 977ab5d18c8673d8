import Measurement
import PlanSelection
import RandomVariates
import ScenarioDefinition

/// A question for a plan: what is free to choose, what must be kept, what should be small.
struct PlanSpecification: Sendable {
  enum Question: Sendable {
    case search(PlanSearchQuestion)
    case selection(PlanSelectionQuestion)
  }

  let name: LocalizedText
  let question: Question
  /// The probability that nothing the certificate calls established is wrong, and of a correct
  /// selection.
  let confidence: Double
  /// The fresh replications of each plan in the certificate.
  let certificateReplications: Int
  /// Nil for that of the scenario.
  let seed: MasterSeed?

  /// Among how many plans the answer is sought.
  var planCount: Int {
    switch question {
    case .search(let question): question.decisions.reduce(1) { $0 * $1.values.count }
    case .selection(let question): question.choices.count
    }
  }

  static let mostReplications = 1_000_000

  /// Assumed: they show in four cases of five that a plan with 93.5 % keeps what is required in
  /// nine futures of ten, and Binhu takes less than a minute on two processors.
  static let defaultCertificateReplications = 600

  /// The key that names the scenario, read before all others because they refer to it.
  static let scenarioKey = "scenario"

  /// - Parameter root: what `section` reads; nil if nothing is written.
  init(
    reading section: SectionReader, writtenAs root: ScenarioNode?, layout: ObservationLayout
  ) {
    name = section.localizedText(
      "name", meaning: LocalizedText(en: "what this question asks", zh: "问题名称"))
    _ = section.text(
      Self.scenarioKey,
      meaning: LocalizedText(en: "the scenario, seen from this file", zh: "方案文件（相对本文件）"))
    confidence =
      section.optionalNumber(
        "confidence", unit: .none, in: 0.5001...0.9999,
        meaning: LocalizedText(en: "the confidence of the answer", zh: "结论的置信水平")) ?? 0.95
    certificateReplications =
      section.optionalInteger(
        "certificate_replications", unit: .count, in: 20...Self.mostReplications,
        meaning: LocalizedText(
          en: "fresh replications of each plan in the certificate", zh: "验证时每个方案的新模拟次数"))
      ?? Self.defaultCertificateReplications
    seed = section.optionalInteger(
      "seed", unit: .none, in: 0...Int.max,
      meaning: LocalizedText(en: "master seed; else the scenario's", zh: "随机数主种子；不写则用方案的")
    ).map { MasterSeed(UInt64($0)) }
    let goals = PlanGoalReader(layout: layout)
    let confidence = confidence
    question = section.read(
      way: section.has("choose_among") ? 1 : 0,
      of: [
        { .search(PlanSearchQuestion(reading: $0, writtenAs: root, goals: goals)) },
        {
          .selection(
            PlanSelectionQuestion(
              reading: $0, writtenAs: root, goals: goals, confidence: confidence))
        },
      ])
  }
}
