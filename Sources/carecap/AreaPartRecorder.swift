import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles
import ScenarioFiles

/// Runs one part of the areas of a table and writes it, unless it is there already.
struct AreaPartRecorder {
  let run: AreasRun
  let shard: Shard
  let directory: String
  /// What to do about areas that are there already.
  let earlier: EarlierRecords

  /// The areas of the part, counted from 1.
  var numbers: ClosedRange<Int> { shard.replications(of: run.count) }

  /// Says what was done.
  func record(advance: () -> Void) async throws -> LocalizedText {
    let start = Date()
    let identity = RunIdentity(
      provenance: run.provenance, replications: run.count, includesCommunities: false,
      parts: shard.count)
    var kept = 0
    do {
      if try ResultPart.isFinished(shard, of: identity, form: run.form, at: directory) {
        return PartRecorder.finishedAlready(shard, directory)
      }
      var writer = try PartWriter(
        directory: directory, run: identity, shard: shard, form: run.form, earlier: earlier)
      kept = writer.recordCount
      if let last = try writer.lastArea(replications: run.design.replications.count) {
        try run.check(last, directory: directory)
      }
      for _ in 0..<kept { advance() }
      try await run.experiment.run(
        numbers.lowerBound + kept..<numbers.upperBound + 1
      ) { area in
        try writer.append(area)
        kept = writer.recordCount
        advance()
      }
      try writer.finish(
        inputs: run.inputs, environment: BuildFacts.environment(since: start),
        workers: run.design.workers, resolvedScenario: run.scenario.document.resolvedText,
        areas: numbers.map(run.name))
    } catch {
      throw RunEnd(error, kept: kept, of: numbers.count, .area)
    }
    let range = "\(numbers.lowerBound)–\(numbers.upperBound)"
    return LocalizedText(
      en: "Part \(shard), areas \(range) of \(run.count): \(directory)",
      zh: "第\(shard)部分，第\(range)个地区（共\(run.count)个）：\(directory)")
  }
}
