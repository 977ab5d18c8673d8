import Measurement
import PlanSelection
import ScenarioDefinition

/// The cheapest of all combinations of some decisions that keeps some requirements.
struct PlanSearchQuestion: Sendable {
  /// What a plan must keep.
  struct RequirementText: Sendable {
    let identifier: String
    let goal: PlanGoal
    let kind: Requirement.Kind
  }

  enum Cost: Sendable {
    /// The sum of decisions, each times a weight.
    case weights([Double])
    case measured(PlanGoal, grows: Bool, isNeverNegative: Bool)
  }

  /// Which combinations are not beaten in every goal.
  struct Frontier: Sendable {
    let goals: [(identifier: String, goal: PlanGoal, preference: Preference)]
    let replications: Int
  }

  let decisions: [PlanDecision]
  let requirements: [RequirementText]
  let cost: Cost
  let replications: Int
  let rule: VerdictRule
  let frontier: Frontier?

  static let mostPlans = 10_000

  /// How the verdict on a plan is found.
  private enum Decider: String, CaseIterable {
    case lowerLimit = "lower_limit"
    case estimate
  }

  init(reading section: SectionReader, writtenAs root: ScenarioNode?, goals: PlanGoalReader) {
    let decisions = section.entries(
      "decisions",
      meaning: LocalizedText(
        en: "what is free to choose (or else 'choose_among')", zh: "可选择的决策（或用 choose_among）")
    ).map {
      PlanDecision(identifier: $0, reading: $1, writtenAs: root?["decisions"]?[$0])
    }
    self.decisions = decisions
    requirements = section.entries(
      "requirements", meaning: LocalizedText(en: "what must be kept", zh: "必须满足的要求")
    ).map { Self.requirement($0, $1, goals) }
    cost = Self.cost(
      section.section("minimise", meaning: LocalizedText(en: "what should be small", zh: "要最小化的量")),
      decisions, goals)
    replications =
      section.optionalInteger(
        "replications", unit: .count, in: 20...PlanSpecification.mostReplications,
        meaning: LocalizedText(en: "replications of each plan in the search", zh: "搜索时每个方案的模拟次数"))
      ?? 200
    let decider =
      section.optionalChoice(
        "decide_by", of: Decider.self,
        meaning: LocalizedText(
          en: "whether the lower confidence limit or the estimate must keep a requirement",
          zh: "以置信下限（lower_limit）还是估计值（estimate）判断是否满足要求")) ?? .lowerLimit
    rule = decider == .estimate ? .estimate : .confident(0.95)
    frontier = section.optionalSection(
      "frontier", meaning: LocalizedText(en: "which plans are not beaten in every goal", zh: "有效前沿")
    ).map { Self.frontier($0, goals) }
    check(section)
  }

  private func check(_ section: SectionReader) {
    for (key, isEmpty) in [
      ("decisions", decisions.isEmpty), ("requirements", requirements.isEmpty),
    ] where isEmpty && section.has(key) {
      section.report(
        DistrictQuestionProblem(
          en: "there is nothing in '\(key)'", zh: "“\(key)”中没有内容",
          adviceEn: "see the examples in scenarios/plans", adviceZh: "请参考 scenarios/plans 中的例子"),
        at: key)
    }
    var count = 1
    for decision in decisions {
      count = count.multipliedReportingOverflow(by: decision.values.count).partialValue
      guard count > Self.mostPlans else { continue }
      return section.report(
        DistrictQuestionProblem(
          en: "the decisions have more than \(Self.mostPlans) combinations",
          zh: "决策组合超过\(Self.mostPlans)个", adviceEn: "take larger steps", adviceZh: "请加大步长"),
        at: "decisions")
    }
    for requirement in requirements {
      guard case .probability(let level) = requirement.kind, case .confident(let confidence) = rule
      else { continue }
      let needed = ExactBinomial.fewestSuccesses(
        of: replications, showing: level, confidence: confidence)
      guard needed > replications else { continue }
      section.report(
        DistrictQuestionProblem(
          en: "\(replications) replications cannot show a probability of \(PlanText.number(level))",
          zh: "\(replications)次模拟不足以证明概率达到\(PlanText.number(level))",
          adviceEn: "raise 'replications', or write 'decide_by: estimate'",
          adviceZh: "请增加 replications，或写 decide_by: estimate"),
        at: section.has("replications") ? "replications" : "requirements")
    }
  }

  private static func requirement(
    _ identifier: String, _ section: SectionReader, _ goals: PlanGoalReader
  ) -> RequirementText {
    let probability = section.optionalNumber(
      "probability", unit: .none, in: 0.001...0.999,
      meaning: LocalizedText(
        en: "with at least this probability; else the mean is meant", zh: "至少以此概率满足；不写则指均值"))
    if let probability, let goal = goals.goalWithLevel(in: section) {
      return RequirementText(identifier: identifier, goal: goal, kind: .probability(probability))
    }
    let goal = goals.goal(in: section)
    if case .promise = goal.number {
      if !section.has("probability") {
        section.report(
          DistrictQuestionProblem(
            en: "a promise needs a probability", zh: "承诺须给出概率",
            adviceEn: "write for example 'probability: 0.9'", adviceZh: "例如写 probability: 0.9"),
          at: "promise")
      }
      return RequirementText(identifier: identifier, goal: goal, kind: .probability(0.5))
    }
    let (low, high) = goals.levels(in: section)
    return RequirementText(
      identifier: identifier, goal: goal,
      kind: high.map { .meanAtMost($0) } ?? .meanAtLeast(low ?? 0))
  }

  private static func cost(
    _ section: SectionReader, _ decisions: [PlanDecision], _ goals: PlanGoalReader
  ) -> Cost {
    section.read(
      way: section.has("measure") ? 0 : 1,
      of: [{ measured($0, goals) }, { weighted($0, decisions) }])
  }

  private static func measured(_ section: SectionReader, _ goals: PlanGoalReader) -> Cost {
    .measured(
      goals.goal(in: section),
      grows: section.boolean(
        "rises_with_what_is_kept",
        meaning: LocalizedText(
          en: "whether a plan that keeps more never costs less", zh: "满足更多要求的方案是否绝不更便宜")),
      isNeverNegative: true)
  }

  private static func weighted(_ section: SectionReader, _ decisions: [PlanDecision]) -> Cost {
    let weights = section.entries(
      "decisions",
      meaning: LocalizedText(
        en: "what a unit of each decision costs (or else 'measure')", zh: "各决策每单位的成本（或用 measure）"))
    let known = decisions.map(\.identifier)
    var costs = Array(repeating: 0.0, count: decisions.count)
    for (identifier, entry) in weights {
      let weight = entry.number(
        "per_unit", unit: .none, in: -1e12...1e12,
        meaning: LocalizedText(en: "what a unit costs; of a date, a day", zh: "每单位成本（日期为每天）"))
      guard let index = known.firstIndex(of: identifier) else {
        entry.report(
          DistrictQuestionProblem(
            en: "there is no decision '\(identifier)'", zh: "没有决策“\(identifier)”",
            adviceEn: "defined are: \(known.joined(separator: ", "))",
            adviceZh: "已定义：\(known.joined(separator: "、"))"))
        continue
      }
      costs[index] = weight
    }
    return .weights(costs)
  }

  private static func frontier(_ section: SectionReader, _ goals: PlanGoalReader) -> Frontier {
    let replications = section.integer(
      "replications", unit: .count, in: 20...PlanSpecification.mostReplications,
      meaning: LocalizedText(en: "replications of every combination", zh: "每个组合的模拟次数"))
    let entries = section.entries(
      "goals", meaning: LocalizedText(en: "at least two, one of them a cost", zh: "至少两个目标，其一为成本")
    ).map { identifier, entry in
      (
        identifier: identifier, goal: goals.goal(in: entry),
        preference: entry.choice(
          "prefer", of: Preference.self,
          meaning: LocalizedText(en: "which is better", zh: "越小（lower）或越大（higher）越好"))
      )
    }
    if entries.count < 2, section.has("goals") {
      section.report(
        DistrictQuestionProblem(
          en: "a frontier needs two goals or more", zh: "有效前沿至少需要两个目标",
          adviceEn: "add a goal", adviceZh: "请再加一个目标"),
        at: "goals")
    }
    return Frontier(goals: entries, replications: replications)
  }
}
