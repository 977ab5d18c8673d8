import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles
import ScenarioFiles

/// Runs an experiment and writes its result.
struct RunRecorder {
  private let plan: RunPlan
  private let scenario: LoadedScenario<DistrictScenario>

  init(_ plan: RunPlan, _ scenario: LoadedScenario<DistrictScenario>) {
    self.plan = plan
    self.scenario = scenario
  }

  func run(advance: () -> Void) async throws -> ExperimentOutcome {
    let start = Date()
    do {
      var writer = try ResultWriter(
        directory: plan.directory, scenario: scenario.name, layout: plan.system.layout,
        includingCommunityReplications: plan.includesCommunities)
      let experiment = Experiment(
        scenario: scenario.name, system: plan.system, design: plan.design)
      var store = ReplicationStore(
        layout: plan.system.layout, storage: try writer.makeScratchFile())
      try await experiment.replicate { record in
        try writer.append(record)
        try store.append(record)
        advance()
      }
      let outcome = try store.outcome(scenario: scenario.name, design: plan.design)
      try writer.finish(
        outcome,
        manifest: RunManifest(
          tool: BuildFacts.tool, inputs: scenario.inputs, horizon: plan.system.horizon,
          environment: BuildFacts.environment(since: start)),
        resolvedScenario: scenario.document.resolvedText)
      return outcome
    } catch let error as ResultFileError {
      throw Failure(error)
    }
  }
}
