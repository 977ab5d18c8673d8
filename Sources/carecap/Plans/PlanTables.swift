import Experimentation
import Measurement
import PlanSelection
import Reporting

/// The plans that were tried, and those not beaten in every goal, as tables for people.
struct PlanTables {
  private let findings: PlanFindings
  private let language: Language
  private static let mostRows = 15

  init(_ findings: PlanFindings, language: Language) {
    self.findings = findings
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    LocalizedText(en: english, zh: chinese)[language]
  }

  static func figure(_ sample: PlanSample, _ goal: PlanFindings.Goal, column: Int) -> PlanFigure {
    goal.goal.isYesOrNo
      ? PlanFigure(sample.proportion(column: column))
      : PlanFigure(sample.estimate(column: column), isShare: goal.goal.isShare)
  }

  /// The plans that were sampled, the cheapest first; where they are many, those next to the answer.
  var tried: [String] {
    var plans = findings.sampling.sampled
    if plans.contains(where: { findings.knownCost($0) != nil }) {
      plans.sort { (findings.knownCost($0) ?? 0, $0) < (findings.knownCost($1) ?? 0, $1) }
    }
    let middle = findings.answer.flatMap { plans.firstIndex(of: $0) } ?? 0
    let first = max(0, min(middle - Self.mostRows / 2, plans.count - Self.mostRows))
    var table = TextTable(
      header: [word("plan tried", "试过的方案"), word("futures", "模拟次数")]
        + findings.goals.map(\.identifier) + [word("verdict", "结论")])
    for plan in plans.dropFirst(first).prefix(Self.mostRows) {
      let sample = findings.sampling[plan]
      table.add(
        [findings.labels.name(plan, language), String(sample.count)]
          + findings.goals.enumerated().map { Self.figure(sample, $1, column: $0).estimate }
          + [verdict(plan)])
    }
    guard plans.count > Self.mostRows else { return table.lines }
    return table.lines + [
      word(
        "\(plans.count) plans were tried; plan.csv has them all.",
        "共试\(plans.count)个方案，详见 plan.csv。")
    ]
  }

  private func verdict(_ plan: Int) -> String {
    switch findings.way {
    case .search(_, let outcome):
      if outcome.answer == plan { return word("the answer", "答案") }
      switch outcome.verdicts[plan] {
      case .passes: return word("keeps all", "满足")
      case .fails: return word("falls short", "不满足")
      case .passesByDirection: return word("likely keeps all", "应满足")
      case .failsByDirection: return word("below one that fails", "低于不满足者")
      case .tooDear: return word("costs more", "成本更高")
      }
    case .selection(_, let outcome):
      if outcome.selected == plan { return word("selected", "选中") }
      guard let gone = outcome.eliminations.first(where: { $0.system == plan }) else { return "" }
      return word("left after \(gone.replication)", "第\(gone.replication)次后淘汰")
    }
  }

  func frontier(_ frontier: PlanFindings.Frontier) -> [String] {
    var table = TextTable(
      header: [word("not beaten in every goal", "有效前沿")]
        + frontier.goals.flatMap { [$0.identifier, word("95% interval", "95%置信区间")] }
        + [word("standing", "地位")])
    for (plan, standing) in frontier.frontier.standings.enumerated() where standing != .dominated {
      let sample = findings.sampling[plan].first(frontier.replications)
      let figures = frontier.goals.flatMap { goal in
        let figure = Self.figure(sample, findings.goals[goal.column], column: goal.column)
        return [figure.estimate, figure.interval]
      }
      table.add(
        [findings.labels.name(plan, language)] + figures + [
          standing == .efficient ? word("efficient", "有效") : word("perhaps", "或有效")
        ])
    }
    return table.lines
  }
}
