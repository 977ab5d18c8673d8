import DistrictModel
import Experimentation
import FoundationEssentials
import ResultFiles
import ScenarioFiles

/// Runs the areas of a table, or what is missing of them, and writes the result.
struct AreasRecorder {
  let run: AreasRun
  let directory: String
  /// What to do about areas that are there already.
  let earlier: EarlierRecords

  /// The values of the whole country, by replication.
  func record(advance: () -> Void) async throws -> [[Int]] {
    let start = Date()
    var kept = 0
    do {
      var writer = try AreaResultWriter(
        directory: directory, scenario: run.scenario.name, dates: run.setting.dates,
        measures: run.setting.measures,
        design: AreaResultWriter.Design(
          tableDigest: run.table.file.digest, masterSeed: run.design.masterSeed,
          replications: run.design.replications, workers: run.design.workers),
        plan: RecordPlan(provenance: run.provenance, replications: 1...run.count),
        earlier: earlier)
      kept = writer.count
      var last: AreaRecord?
      try writer.takeUpAreas { area in
        try Task.checkCancellation()
        last = area
        advance()
        return run.name(area.number)
      }
      if let last { try run.check(last, directory: directory) }
      try await run.experiment.run(kept + 1..<run.count + 1) { area in
        try writer.append(area, run.name(area.number))
        kept = writer.count
        advance()
      }
      return try writer.finish(
        manifest: RunManifest(
          tool: BuildFacts.tool, inputs: run.inputs,
          horizon: run.setting.clock.start...run.setting.clock.horizon,
          environment: BuildFacts.environment(since: start)),
        resolvedScenario: run.scenario.document.resolvedText)
    } catch {
      throw RunEnd(error, kept: kept, of: run.count, .area)
    }
  }
}
