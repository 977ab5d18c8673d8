import Measurement
import PlanSelection
import ScenarioDefinition

/// The best of some plans that are written down.
struct PlanSelectionQuestion: Sendable {
  struct Choice: Sendable {
    let identifier: String
    let name: LocalizedText
    let changes: [FigureChange]
  }

  enum Procedure: String, CaseIterable, Sendable {
    case sequential
    case sequentialUpdated = "sequential_updated"
    case budget
  }

  let choices: [Choice]
  let goal: PlanGoal
  let preference: Preference
  let indifference: Double
  let procedure: Procedure
  let firstStage: Int
  /// Of one plan; the budget of all plans together for `budget`.
  let mostReplications: Int
  let confidence: Double

  init(
    reading section: SectionReader, writtenAs root: ScenarioNode?, goals: PlanGoalReader,
    confidence: Double
  ) {
    choices = section.entries(
      "choose_among", meaning: LocalizedText(en: "the plans to choose from", zh: "候选方案")
    ).map { Self.choice($0, $1, root?["choose_among"]?[$0]?["changes"]) }
    let best = section.section(
      "best", meaning: LocalizedText(en: "what makes a plan the best", zh: "最优的标准"))
    goal = goals.goal(in: best)
    preference = best.choice(
      "prefer", of: Preference.self,
      meaning: LocalizedText(en: "which mean is better", zh: "均值越小（lower）或越大（higher）越好"))
    indifference = best.number(
      "indifference", unit: .none, in: 1e-9...1e15,
      meaning: LocalizedText(en: "the difference worth detecting", zh: "值得区分的差异"))
    procedure =
      best.optionalChoice(
        "procedure", of: Procedure.self,
        meaning: LocalizedText(
          en: "sequential (Kim and Nelson), sequential_updated (KN++) or budget (OCBA)",
          zh: "序贯法（sequential，Kim–Nelson）、更新方差（sequential_updated）或固定预算（budget，OCBA）"))
      ?? .sequential
    firstStage =
      best.optionalInteger(
        "first_stage", unit: .count, in: 10...PlanSpecification.mostReplications,
        meaning: LocalizedText(
          en: "replications of each plan before any is left", zh: "淘汰前每个方案的模拟次数")) ?? 40
    mostReplications = best.read(
      way: procedure == .budget ? 1 : 0,
      of: [("most_replications", 1_000), ("budget", 2_000)].map { key, usual in
        { best in
          best.optionalInteger(
            key, unit: .count, in: 10...PlanSpecification.mostReplications,
            meaning: LocalizedText(
              en: "replications after which it is given up: of one plan, or the budget of all",
              zh: "模拟次数上限：单个方案，或总预算")) ?? usual
        }
      })
    self.confidence = confidence
    check(section, best)
  }

  private func check(_ section: SectionReader, _ best: SectionReader) {
    if choices.count < 2, section.has("choose_among") {
      section.report(
        DistrictQuestionProblem(
          en: "there must be two plans or more to choose from", zh: "至少需要两个候选方案",
          adviceEn: "add a plan", adviceZh: "请再加一个方案"),
        at: "choose_among")
    }
    if firstStage > mostReplications
      || procedure == .budget
        && firstStage * choices.count > mostReplications
    {
      best.report(
        DistrictQuestionProblem(
          en: "the first stage takes more replications than there are", zh: "首阶段的模拟次数超过上限",
          adviceEn: "lower 'first_stage' or raise the limit", adviceZh: "请减小 first_stage 或提高上限"),
        at: "first_stage")
    }
  }

  private static func choice(
    _ identifier: String, _ section: SectionReader, _ changes: ScenarioNode?
  ) -> Choice {
    let place = section.place ?? SourcePlace(file: "", line: 1, column: 1)
    return Choice(
      identifier: identifier,
      name: section.optionalLocalizedText(
        "name", meaning: LocalizedText(en: "the plan in words", zh: "方案名称"))
        ?? LocalizedText(en: identifier, zh: identifier),
      changes: section.optionalEntries(
        "changes", meaning: LocalizedText(en: "what it has otherwise", zh: "与基准方案的差异")
      ).map { key, entry in
        FigureChange(
          path: entry.text("path", meaning: LocalizedText(en: "the figure", zh: "数值路径")),
          value: entry.text("to", meaning: LocalizedText(en: "its value", zh: "新值")),
          place: changes?[key]?["path"]?.place ?? place)
      })
  }
}
