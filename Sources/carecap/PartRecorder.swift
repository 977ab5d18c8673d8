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
      provenance: plan.provenance(of: scenario), replications: replications,
      includesCommunities: plan.includesCommunities, parts: shard.count)
  }

  /// Says that there is nothing to do.
  static func finishedAlready(_ shard: Shard, _ directory: String) -> LocalizedText {
    LocalizedText(
      en: "Part \(shard) is finished already: \(directory)",
      zh: "第\(shard)部分早已完成：\(directory)")
  }

  /// Says what was done.
  func run(advance: () -> Void) async throws -> LocalizedText {
    let start = Date()
    let form = RecordForm(plan.system.layout)
    var kept = 0
    do {
      if try ResultPart.isFinished(shard, of: identity, form: form, at: plan.directory) {
        return Self.finishedAlready(shard, plan.directory)
      }
      var writer = try PartWriter(
        directory: plan.directory, run: identity, shard: shard, form: form,
        earlier: plan.earlier)
      kept = writer.recordCount
      if let last = try writer.lastRecord() {
        try RunCheckpoint.check(
          last, of: plan.system, seed: plan.design.masterSeed, directory: plan.directory)
      }
      for _ in 0..<kept { advance() }
      if let rest = try plan.design.rest(behind: kept) {
        let experiment = Experiment(scenario: scenario.name, system: plan.system, design: rest)
        try await experiment.replicate { record in
          try writer.append(record)
          kept = writer.recordCount
          advance()
        }
      }
      try writer.finish(
        inputs: scenario.inputs, environment: BuildFacts.environment(since: start),
        workers: plan.design.workers, resolvedScenario: scenario.document.resolvedText)
    } catch {
      throw RunEnd(error, kept: kept, of: plan.design.replications.count)
    }
    let replications = plan.design.replications
    let range = "\(replications.lowerBound)–\(replications.upperBound)"
    return LocalizedText(
      en: "Part \(shard), replications \(range) of \(identity.replications): \(plan.directory)",
      zh: "第\(shard)部分，第\(range)次模拟（共\(identity.replications)次）：\(plan.directory)")
  }
}
