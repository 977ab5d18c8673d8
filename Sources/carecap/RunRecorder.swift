import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles
import ScenarioFiles

/// Runs an experiment, or what is missing of it, and writes its result.
struct RunRecorder {
  private let plan: RunPlan
  private let scenario: LoadedScenario<DistrictScenario>

  init(_ plan: RunPlan, _ scenario: LoadedScenario<DistrictScenario>) {
    self.plan = plan
    self.scenario = scenario
  }

  /// The outcome, and what is known of the goals if precision ends the run.
  func run(advance: () -> Void) async throws -> (ExperimentOutcome, SequentialPrecision?) {
    var precision = plan.precision
    let start = Date()
    let system = plan.system
    var design = plan.design
    var kept = 0
    do {
      var writer = try ResultWriter(
        directory: plan.directory, scenario: scenario.name, layout: system.layout,
        includingCommunityReplications: plan.includesCommunities,
        plan: RecordPlan(
          provenance: plan.provenance(of: scenario), replications: design.replications),
        earlier: plan.earlier)
      var store = ReplicationStore(layout: system.layout, storage: try writer.makeScratchFile())
      kept = writer.recordCount
      var last: ReplicationRecord?
      try writer.takeUpRecords { record in
        try Task.checkCancellation()
        try store.append(record)
        precision?.takeUp(record)
        last = record
        advance()
      }
      if let last {
        try RunCheckpoint.check(
          last, of: system, seed: design.masterSeed, directory: plan.directory)
      }
      if let end = precision?.end {
        guard writer.recordCount == end else {
          throw ResultFileError.notResumed(
            path: plan.directory, .tooMany(writer.recordCount, wanted: end))
        }
        design = try ExperimentDesign(
          masterSeed: design.masterSeed, replications: 1...end, workers: design.workers)
      } else if let rest = try design.rest(behind: writer.recordCount) {
        let experiment = Experiment(scenario: scenario.name, system: system, design: rest)
        let run = try await experiment.replicate(until: &precision) { record in
          try writer.append(record)
          kept = writer.recordCount
          try store.append(record)
          advance()
        }
        if precision != nil { design = run }
      }
      let outcome = try store.outcome(scenario: scenario.name, design: design)
      try writer.finish(
        outcome,
        manifest: RunManifest(
          tool: BuildFacts.tool, inputs: scenario.inputs, horizon: system.horizon,
          selfChecks: system.selfChecks, precision: precision.map(PrecisionWish.init),
          environment: BuildFacts.environment(since: start)),
        resolvedScenario: scenario.document.resolvedText)
      return (outcome, precision)
    } catch {
      throw RunEnd(error, kept: kept, of: design.replications.count)
    }
  }
}
