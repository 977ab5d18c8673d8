import DistrictModel
import Experimentation
import Measurement
import ResultFiles

/// A finished result, read for what it says of each promise.
struct ExplainedResult {
  /// What one promise hangs on, and the future that is furthest from it.
  struct Promised {
    let estimate: PromiseEstimate
    /// The strongest first.
    let drivers: [Driver]
    let worstReplication: Int
  }

  static let driversShown = 5

  let path: String
  let title: LocalizedText
  let outcome: ExperimentOutcome
  let system: DistrictSystem
  let promises: [Promised]
  /// How many correlations were looked at, all of which the intervals cover together.
  let correlationCount: Int

  init(_ result: FinishedResult, language: Language) throws {
    guard let kept = KeptScenario(result.resolvedScenario, of: result.provenance) else {
      throw Failure(.damaged(path: result.path, files: ["resolved.yaml"]), language: language)
    }
    let layout = kept.system.layout
    try result.check(RecordForm(layout), language: language)
    let watched = layout.promises.indices.compactMap { WatchedPromise(index: $0, layout: layout) }
    var seen = watched.map { _ in WatchedPromise.Seen() }
    var store = ReplicationStore(layout: layout, storage: NumbersInMemory())
    do {
      var records = try result.records(layout: layout)
      while let record = try records.next() {
        for (index, promise) in watched.enumerated() { seen[index].add(record, to: promise) }
        try store.append(record)
      }
    } catch let error as RecordFileError {
      throw Failure(FinishedResultError(error, in: result.path), language: language)
    } catch let error as FinishedResultError {
      throw Failure(error, language: language)
    }
    path = result.path
    title = kept.title
    system = kept.system
    outcome = try store.outcome(
      scenario: result.provenance.scenario,
      design: ExperimentDesign(
        masterSeed: result.provenance.masterSeed, replications: result.replications, workers: 1))
    let count = watched.reduce(0) { $0 + $1.candidates.count }
    correlationCount = count
    let confidence = ConfidenceInterval.jointLevel(of: count)
    let estimates = outcome.promises
    promises = zip(watched, seen).map { promise, seen in
      Promised(
        estimate: estimates[promise.index],
        drivers: Array(
          seen.drivers(promise, confidence: confidence).prefix(Self.driversShown)),
        worstReplication: seen.worstReplication)
    }
  }
}
