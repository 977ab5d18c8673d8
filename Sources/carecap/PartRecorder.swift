import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import RandomVariates
import ResultFiles
import ScenarioFiles

/// Runs one part of an experiment and writes it, unless it is there already.
struct PartRecorder {
  private let plan: RunPlan
  private let scenario: LoadedScenario<DistrictScenario>
  private let shard: Shard
  private let identity: RunIdentity

  init(
    _ plan: RunPlan, _ scenario: LoadedScenario<DistrictScenario>, _ shard: Shard,
    of replications: Int
  ) {
    self.plan = plan
    self.scenario = scenario
    self.shard = shard
    identity = RunIdentity(
      provenance: RecordProvenance(
        scenario: scenario.name, resolvedDigest: scenario.document.digest, system: plan.system,
        masterSeed: plan.design.masterSeed),
      replications: replications, includesCommunities: plan.includesCommunities,
      parts: shard.count)
  }

  /// Says what was done.
  func run(advance: () -> Void) async throws -> LocalizedText {
    let start = Date()
    let layout = plan.system.layout
    do {
      if try ResultPart.isFinished(shard, of: identity, layout: layout, at: plan.directory) {
        return LocalizedText(
          en: "Part \(shard) is finished already: \(plan.directory)",
          zh: "第\(shard)部分早已完成：\(plan.directory)")
      }
      var writer = try PartWriter(
        directory: plan.directory, run: identity, shard: shard, layout: layout)
      let experiment = Experiment(
        scenario: scenario.name, system: plan.system, design: plan.design)
      try await experiment.replicate { record in
        try writer.append(record)
        advance()
      }
      try writer.finish(
        inputs: scenario.inputs, environment: BuildFacts.environment(since: start),
        workers: plan.design.workers, resolvedScenario: scenario.document.resolvedText)
    } catch let error as ResultFileError {
      throw Failure(error)
    }
    let replications = plan.design.replications
    let range = "\(replications.lowerBound)–\(replications.upperBound)"
    return LocalizedText(
      en: "Part \(shard), replications \(range) of \(identity.replications): \(plan.directory)",
      zh: "第\(shard)部分，第\(range)次模拟（共\(identity.replications)次）：\(plan.directory)")
  }
}
