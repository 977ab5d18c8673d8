import Experimentation
import Measurement
import PlanSelection

/// What a study of plans has found, as rows of tables.
struct PlanRows {
  private let findings: PlanFindings

  init(_ findings: PlanFindings) {
    self.findings = findings
  }

  /// The names of the columns of `plans`.
  static func header(_ labels: PlanLabels) -> [String] {
    labels.columns + [
      "phase", "goal", "statistic", "n", "estimate", "ci95_low", "ci95_high", "verdict",
    ]
  }

  /// Every plan that was sampled, in each phase, and what it showed of each goal.
  var plans: [[String]] {
    let phases =
      [("search", findings.sampling)] + (findings.fresh.map { [("certificate", $0)] } ?? [])
    return phases.flatMap { phase, sampling in
      sampling.sampled.flatMap { plan in
        rows(plan, sampling[plan], phase: phase, verdict: verdict(plan, phase: phase))
      }
    } + frontierRows
  }

  private var frontierRows: [[String]] {
    guard let frontier = findings.frontier else { return [] }
    return frontier.frontier.standings.enumerated().flatMap { plan, standing in
      rows(
        plan, findings.sampling[plan].first(frontier.replications), phase: "frontier",
        verdict: standing.rawValue, columns: frontier.goals.map(\.column))
    }
  }

  private func rows(
    _ plan: Int, _ sample: PlanSample, phase: String, verdict: String, columns: [Int]? = nil
  ) -> [[String]] {
    (columns ?? Array(findings.goals.indices)).map { column in
      let goal = findings.goals[column]
      let figures: (n: Int, estimate: Double?, interval: ConfidenceInterval?)
      if goal.goal.isYesOrNo {
        let proportion = sample.proportion(column: column)
        figures = (proportion.count, proportion.share, proportion.interval)
      } else {
        let estimate = sample.estimate(column: column)
        figures = (estimate.count, estimate.mean, estimate.interval)
      }
      func text(_ value: Double?) -> String { value.map(PlanText.number) ?? "" }
      return findings.labels.entries(plan) + [
        phase, goal.identifier, goal.goal.isYesOrNo ? "probability" : "mean", String(figures.n),
        text(figures.estimate), text(figures.interval?.low), text(figures.interval?.high), verdict,
      ]
    }
  }

  private func verdict(_ plan: Int, phase: String) -> String {
    if phase == "certificate" {
      return findings.certificate?.statements.contains { $0.plan == plan && $0.isEstablished }
        ?? false ? "established" : "not_decided"
    }
    switch findings.way {
    case .search(_, let outcome):
      return outcome.answer == plan ? "answer" : outcome.verdicts[plan].rawValue
    case .selection(_, let outcome):
      if outcome.selected == plan { return "selected" }
      return outcome.eliminations.contains { $0.system == plan } ? "eliminated" : "remaining"
    }
  }

  /// The statements of the certificate.
  var certificate: [[String]] {
    guard let certificate = findings.certificate else { return [] }
    return certificate.statements.map { statement in
      [
        findings.labels.identifier(statement.plan), Self.claim(statement.claim, findings.labels),
        String(certificate.firstReplication), String(certificate.replications),
        PlanText.number(statement.pValue), PlanText.number(statement.adjustedPValue),
        statement.isEstablished ? "yes" : "no",
        statement.replicationsNeeded.map(String.init) ?? "",
      ]
    }
  }

  static func claim(_ claim: PlanCertificate.Claim, _ labels: PlanLabels) -> String {
    switch claim {
    case .meets: "keeps all requirements"
    case .fails: "does not keep all requirements"
    case .isBetter(let other): "better than \(labels.identifier(other))"
    }
  }
}
