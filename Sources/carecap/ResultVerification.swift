import DistrictModel
import Experimentation
import Measurement
import ResultFiles

/// Repeats replications of a finished result and compares them with its records.
struct ResultVerification {
  private static let workers = [1, 2, 8]

  private let result: FinishedResult
  private let kept: KeptScenario
  private let replications: ClosedRange<Int>
  private let language: Language

  init(
    _ result: FinishedResult, replications: ClosedRange<Int>, language: Language
  ) throws(Failure) {
    guard let kept = KeptScenario(result.resolvedScenario, of: result.provenance) else {
      throw Failure(.damaged(path: result.path, files: ["resolved.yaml"]), language: language)
    }
    guard result.fits(kept.system.layout) else {
      let text = LocalizedText(
        en: "\(result.path) has other numbers than this program makes of its scenario, so it is "
          + "of another version (\(result.provenance.tool.version)) of carecap",
        zh: "\(result.path)与本程序由同一方案得出的指标不同，应由另一版本（"
          + "\(result.provenance.tool.version)）生成")
      throw Failure(.invalidScenario, "carecap: \(text[language])")
    }
    self.result = result
    self.kept = kept
    self.replications = replications
    self.language = language
  }

  /// How many replications are run.
  var steps: Int { Self.workers.count * replications.count }

  /// Throws if a replication differs, or `CancellationError`.
  func run(advance: () -> Void) async throws {
    do {
      for workers in Self.workers { try await run(workers: workers, advance: advance) }
    } catch let error as FinishedResultError {
      throw Failure(error, language: language)
    } catch let error as RecordFileError {
      throw Failure(FinishedResultError(error, in: result.path), language: language)
    }
  }

  private func run(workers: Int, advance: () -> Void) async throws {
    let layout = kept.system.layout
    let design = try ExperimentDesign(
      masterSeed: result.provenance.masterSeed, replications: replications, workers: workers)
    let experiment = Experiment(
      scenario: result.provenance.scenario, system: kept.system, design: design)
    var records = try result.records(layout: layout)
    try await experiment.replicate { repeated in
      while let record = try records.next() {
        guard record.replication == repeated.replication else { continue }
        if let difference = RecordDifference(record, repeated, layout: layout) {
          throw failure(difference, workers: workers)
        }
        return advance()
      }
    }
  }

  /// Says which replication differs, where, and what could be the reason.
  private func failure(_ difference: RecordDifference, workers: Int) -> Failure {
    let number = difference.replication
    let text = LocalizedText(
      en: "\(result.path): replication \(number), run again with \(workers) workers, differs: "
        + difference.text.english,
      zh: "\(result.path)：以\(workers)个线程重算第\(number)次模拟，结果不同：\(difference.text.chinese)")
    var message = "carecap: \(text[language])\n"
    if let reason = result.provenance.difference(from: kept.provenance) {
      let text = LocalizedText(
        en: "the result was made elsewhere, which may be the reason: \(reason)",
        zh: "该结果在不同环境下生成，可能由此造成：\(reason)")
      message += "carecap: \(text[language])\n"
    }
    return Failure(.internalFault, message)
  }
}
