import DistrictModel
import FoundationEssentials
import PlanSelection
import ResultFiles
import ScenarioFiles

/// Writes what a study of plans has found.
struct PlanRecorder: ~Copyable {
  private var writer: PlanResultWriter
  private let loading: PlanLoading

  /// Locks the directory, so that a place that cannot be written is known before the study.
  init(directory: String, _ loading: PlanLoading) throws(ResultFileError) {
    writer = try PlanResultWriter(directory: directory)
    self.loading = loading
  }

  consuming func finish(_ findings: PlanFindings, workers: Int, start: Date) throws {
    let rows = PlanRows(findings)
    let system = DistrictSystem(loading.base)
    let answer = findings.answer.map { findings.sampling.plans.changes[$0] } ?? []
    let resolved = try loading.variants.document(changing: answer).resolvedText
    let files = loading.document.files + loading.variants.document.files
    try writer.finish(
      PlanResultWriter.Contents(
        decisions: findings.labels.columns, plans: rows.plans, certificate: rows.certificate,
        question: loading.document.resolvedText, scenario: resolved,
        masterSeed: findings.seed, workers: workers,
        searchReplications: findings.sampling.replications,
        certificateReplications: findings.fresh?.replications ?? 0,
        answer: findings.answer.map { findings.labels.identifier($0) }),
      manifest: RunManifest(
        tool: BuildFacts.tool,
        inputs: files.map { RunManifest.InputFile(path: $0.path, sha256: $0.digest) },
        horizon: system.horizon, environment: BuildFacts.environment(since: start)))
  }
}
