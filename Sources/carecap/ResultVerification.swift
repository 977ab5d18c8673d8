import DistrictModel
import Experimentation
import Measurement
import ResultFiles

/// Repeats replications of a finished result and compares them with its records.
struct ResultVerification {
  /// How many at a time; one after the other, all must come out the same.
  static let workers = [1, 2, 8]

  private let result: FinishedResult
  private let kept: KeptScenario
  private let replications: ClosedRange<Int>
  private let language: Language

  init(
    _ result: FinishedResult, replications: ClosedRange<Int>, language: Language
  ) throws(Failure) {
    let kept = try KeptScenario(of: result, language: language)
    try result.check(RecordForm(kept.system.layout), language: language)
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
      for workers in Self.workers {
        do {
          try await run(workers: workers, advance: advance)
        } catch let difference as RecordDifference {
          throw try await failure(difference, workers: workers)
        }
      }
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
          throw difference
        }
        return advance()
      }
    }
  }

  /// Says which replication differs, where, what could be the reason, and in which event it
  /// began or how to find that.
  private func failure(_ difference: RecordDifference, workers: Int) async throws -> Failure {
    let number = difference.replication
    let text = LocalizedText(
      en: "\(result.path): replication \(number), run again with \(workers) workers, differs: "
        + difference.text.english,
      zh: "\(result.path)：以\(workers)个线程重算第\(number)次模拟，结果不同：\(difference.text.chinese)")
    var message = "carecap: \(text[language])\n"
    if let reason = result.provenance.reason(toDifferFrom: kept.provenance) {
      message += "carecap: \(reason[language])\n"
    }
    let retracing = Retracing(
      system: kept.system, seed: result.provenance.masterSeed, replication: number)
    message += "carecap: \(try await retracing.report(copies: max(workers, 2))[language])\n"
    let advice = LocalizedText(
      en: "the first event that differs is named by a comparison with the events of the program "
        + "and machine that made the result; write them there, and compare them here:",
      zh: "要找出最先不同的事件，请在生成该结果的程序和机器上写出事件，再在此处比较：")
    message += """
      help: \(advice[language])
        carecap trace \(result.path) --replication \(number) --output events.csv
        carecap trace \(result.path) --replication \(number) --compare events.csv

      """
    return Failure(.internalFault, message)
  }
}
