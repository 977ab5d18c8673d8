import Experimentation
import Measurement
import PlanSelection
import Reporting

/// What a study of plans has found, for programs.
struct PlanJSON {
  private struct Document: Encodable {
    let question: [String: String]
    let seed: String
    /// Nil if no plan passes.
    let answer: String?
    let plan: [String: String]?
    let replications: Int
    let enumerationReplications: Int?
    let directionsHold: Bool?
    let decided: Bool?
    let approximateProbability: Double?
    let withinIndifference: [String]?
    let certificate: Certificate?
    let plans: [[String: String]]
  }

  private struct Certificate: Encodable {
    let confidence: Double
    let firstReplication: Int
    let replications: Int
    let statements: [Statement]
  }

  private struct Statement: Encodable {
    let plan: String
    let claim: String
    let p: Double
    let pAdjusted: Double
    let established: Bool
    let replicationsNeeded: Int?
  }

  let findings: PlanFindings
  let name: LocalizedText

  func text() throws -> String {
    try JSONReport.text(of: document)
  }

  private var document: Document {
    let labels = findings.labels
    var search: SearchOutcome?
    var selection: SelectionOutcome?
    switch findings.way {
    case .search(_, let outcome): search = outcome
    case .selection(_, let outcome): selection = outcome
    }
    let header = PlanRows.header(labels)
    return Document(
      question: ["en": name.english, "zh": name.chinese], seed: "\(findings.seed)",
      answer: findings.answer.map(labels.identifier),
      plan: findings.answer.map {
        Dictionary(zip(labels.columns, labels.entries($0))) { $1 }
      },
      replications: search?.replications ?? selection?.replications.reduce(0, +) ?? 0,
      enumerationReplications: search?.exhaustive,
      directionsHold: search.map { !$0.monotonicity.isGivenUp },
      decided: selection?.isDecided, approximateProbability: selection?.approximateProbability,
      withinIndifference: selection?.withinIndifference.map(labels.identifier),
      certificate: findings.certificate.map { certificate($0, labels) },
      plans: PlanRows(findings).plans.map { Dictionary(zip(header, $0)) { $1 } })
  }

  private func certificate(
    _ certificate: PlanCertificate, _ labels: PlanLabels
  ) -> Certificate {
    Certificate(
      confidence: certificate.confidence, firstReplication: certificate.firstReplication,
      replications: certificate.replications,
      statements: certificate.statements.map {
        Statement(
          plan: labels.identifier($0.plan), claim: PlanRows.claim($0.claim, labels),
          p: $0.pValue, pAdjusted: $0.adjustedPValue, established: $0.isEstablished,
          replicationsNeeded: $0.replicationsNeeded)
      })
  }
}
