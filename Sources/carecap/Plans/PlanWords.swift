import Experimentation
import Measurement
import PlanSelection
import Reporting

/// The sentences about what a study of plans has found.
struct PlanWords {
  let findings: PlanFindings
  let language: Language

  init(_ findings: PlanFindings, language: Language) {
    self.findings = findings
    self.language = language
  }

  func say(_ english: String, _ chinese: String) -> String {
    LocalizedText(en: english, zh: chinese)[language]
  }

  func name(_ plan: Int) -> String { findings.labels.name(plan, language) }

  func count(_ number: Int) -> String { NumberText.decimal(Double(number), decimals: 0) }

  func percent(_ share: Double) -> String { NumberText.percent(share) }

  func found(_ search: PlanSearch, _ outcome: SearchOutcome) -> String {
    let effort = say(
      " The search took \(count(outcome.replications)) replications instead of "
        + "\(count(outcome.exhaustive)).",
      "搜索用了\(count(outcome.replications))次模拟（逐一模拟需\(count(outcome.exhaustive))次）。")
    let rule: String
    switch search.rule {
    case .estimate: rule = say("by the estimate", "按估计值")
    case .confident(let level):
      rule = say(
        "by the lower \(percent(level)) limit", "按\(percent(level))置信下限")
    }
    guard let answer = outcome.answer else {
      return say(
        "No plan keeps all requirements (\(rule) of \(count(search.replications)) replications)."
          + effort,
        "没有方案满足全部要求（\(rule)，每个方案\(count(search.replications))次模拟）。" + effort)
    }
    let met = findings.certificate?.statements.first { $0.claim == .meets }
    let confirmed =
      met?.isEstablished == true
      ? say(
        " Fresh replications confirm that it keeps all requirements.", "新的模拟证实它满足全部要求。")
      : say(
        " Fresh replications do not confirm it with the confidence asked for: not decided.",
        "新的模拟未能以所要求的置信水平证实：尚无定论。")
    return say(
      "The cheapest plan that keeps all requirements (\(rule) of \(count(search.replications)) "
        + "replications) is \(name(answer)).\(confirmed)\(effort)",
      "满足全部要求（\(rule)，每个方案\(count(search.replications))次模拟）的最省方案是："
        + "\(name(answer))。\(confirmed)\(effort)")
  }

  func selected(_ question: PlanSelectionQuestion, _ outcome: SelectionOutcome) -> String {
    let close = outcome.withinIndifference
    let closeText =
      close.isEmpty
      ? ""
      : say(
        " Within the indifference of \(PlanText.number(question.indifference)) by estimate are: "
          + close.map(name).joined(separator: "; ") + ".",
        "估计值与之相差不到\(PlanText.number(question.indifference))的还有："
          + close.map(name).joined(separator: "；") + "。")
    let total = count(outcome.replications.reduce(0, +))
    guard outcome.isDecided else {
      return say(
        "Not decided: after \(total) replications several plans remain; \(name(outcome.selected)) "
          + "has the best mean so far.\(closeText)",
        "尚无定论：\(total)次模拟后仍有多个方案；目前均值最好的是\(name(outcome.selected))。\(closeText)")
    }
    if let probability = outcome.approximateProbability {
      return say(
        "The best plan by \(total) replications is \(name(outcome.selected)). The probability that "
          + "it is the best is about \(percent(probability)) or more (approximate, not guaranteed)."
          + closeText,
        "\(total)次模拟得出的最优方案是\(name(outcome.selected))，其确为最优的概率约不低于"
          + "\(percent(probability))（近似，无保证）。\(closeText)")
    }
    return say(
      "Selected: \(name(outcome.selected)), with \(total) replications. If the best plan is better "
        + "than every other by \(PlanText.number(question.indifference)) or more, it is selected "
        + "with probability \(percent(question.confidence)) at least.\(closeText)",
      "选出：\(name(outcome.selected))，共\(total)次模拟。若最优方案比其他方案至少好"
        + "\(PlanText.number(question.indifference))，则选中它的概率不低于"
        + "\(percent(question.confidence))。\(closeText)")
  }

  func guarantee(_ certificate: PlanCertificate) -> String {
    let first = certificate.firstReplication
    let last = first + certificate.replications - 1
    return say(
      "The certificate rests on replications \(count(first)) to \(count(last)), which had no part "
        + "in the choice; the probability that anything it calls established is wrong is at most "
        + "\(percent(1 - certificate.confidence)), all statements together.",
      "以上论断依据未参与选择的第\(count(first))至\(count(last))次模拟；所有“成立”的论断中有任何一条错误的概率"
        + "不超过\(percent(1 - certificate.confidence))。")
  }

  /// How the directions of the decisions held.
  var directions: String? {
    guard case .search(_, let outcome) = findings.way else { return nil }
    let report = outcome.monotonicity
    if report.isGivenUp, let violation = report.violations.first {
      return say(
        "The directions of the decisions do not hold: \(name(violation.lower)) keeps "
          + "'\(findings.goals[violation.column].identifier)' more than \(name(violation.upper)). "
          + "They were given up, and every plan was asked for itself.",
        "决策的方向假设不成立：\(name(violation.lower))在“\(findings.goals[violation.column].identifier)”上"
          + "优于\(name(violation.upper))。已放弃该假设，逐一判断每个方案。")
    }
    guard report.comparisons > 0 else { return nil }
    return say(
      "The directions of the decisions were compared in \(count(report.comparisons)) pairs of "
        + "plans; \(count(report.replicationsAgainst)) replications speak against them, no pair "
        + "significantly.",
      "决策的方向在\(count(report.comparisons))对方案中作了比较；有\(count(report.replicationsAgainst))次模拟与之相反，"
        + "均不显著。")
  }
}
