import Experimentation
import Measurement
import PlanSelection
import Reporting

/// What a study of plans has found, in words and tables.
struct PlanReport {
  let findings: PlanFindings
  let title: LocalizedText
  let language: Language

  private static let width = 98

  var text: String {
    var lines = [title[language], subtitle, ""]
    var paragraphs: [[String]] = [wrapped(answer)]
    if let certificate = findings.certificate {
      paragraphs.append(certificateTable(certificate))
      let words = PlanWords(findings, language: language)
      if let between = words.between(certificate) { paragraphs.append(wrapped(between)) }
      paragraphs += words.undecided(certificate).map(wrapped)
      paragraphs.append(wrapped(words.guarantee(certificate)))
    }
    if let directions = PlanWords(findings, language: language).directions {
      paragraphs.append(wrapped(directions))
    }
    paragraphs.append(PlanTables(findings, language: language).tried)
    if let frontier = findings.frontier {
      paragraphs.append(PlanTables(findings, language: language).frontier(frontier))
    }
    for paragraph in paragraphs where !paragraph.isEmpty { lines += paragraph + [""] }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String) -> [String] {
    WrappedText.lines(text, width: Self.width)
  }

  private var subtitle: String {
    let plans = NumberText.decimal(Double(findings.sampling.plans.count), decimals: 0)
    let fresh = findings.fresh?.replications ?? 0
    let count = NumberText.decimal(
      Double(findings.sampling.replications + fresh), decimals: 0)
    return LocalizedText(
      en: "\(plans) plans, \(count) possible futures lived through, seed \(findings.seed)",
      zh: "\(plans)个方案，共模拟\(count)种可能的未来，随机种子\(findings.seed)")[language]
  }

  private var answer: String {
    let words = PlanWords(findings, language: language)
    switch findings.way {
    case .search(let search, let outcome): return words.found(search, outcome)
    case .selection(let question, let outcome): return words.selected(question, outcome)
    }
  }

  private func certificateTable(_ certificate: PlanCertificate) -> [String] {
    func word(_ english: String, _ chinese: String) -> String {
      LocalizedText(en: english, zh: chinese)[language]
    }
    var table = TextTable(
      header: [
        word("plan", "方案"), word("what is claimed", "论断"), word("estimate", "估计"),
        word("95% interval", "95%置信区间"), word("p, adjusted", "校正p值"),
        word("established", "是否成立"),
      ])
    for statement in certificate.statements {
      let claim =
        switch statement.claim {
        case .meets: word("keeps all", "满足全部要求")
        case .fails: word("does not keep all", "不满足全部要求")
        case .isBetter(let other):
          word(
            "better than \(findings.labels.name(other, language))",
            "优于\(findings.labels.name(other, language))")
        }
      let name = findings.labels.name(statement.plan, language)
      for (index, evidence) in statement.evidence.enumerated() {
        let goal = findings.goals[index]
        let figure = PlanFigure(evidence, isShare: goal.goal.isShare)
        table.add([
          index == 0 ? name : "", index == 0 ? claim : "  " + goal.identifier, figure.estimate,
          figure.interval, index == 0 ? PlanFigure.pValue(statement.adjustedPValue) : "",
          index > 0 ? "" : standing(statement, certificate),
        ])
      }
    }
    return table.lines
  }

  private func standing(
    _ statement: PlanCertificate.Statement, _ certificate: PlanCertificate
  ) -> String {
    func word(_ english: String, _ chinese: String) -> String {
      LocalizedText(en: english, zh: chinese)[language]
    }
    if statement.isEstablished { return word("yes", "是") }
    let isContradicted = certificate.statements.contains {
      $0.plan == statement.plan && $0.isEstablished && $0.claim != statement.claim
        && [.meets, .fails].contains(statement.claim)
    }
    return isContradicted ? word("no", "否") : word("not decided", "未决")
  }
}
