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
      let outcome = try await experiment.run { record in
        try writer.append(record)
        advance()
      }
      let clock = plan.system.setting.clock
      try writer.finish(
        outcome,
        manifest: RunManifest(
          tool: BuildFacts.tool,
          inputs: scenario.document.files.map {
            RunManifest.InputFile(path: $0.path, sha256: $0.digest)
          },
          horizon: clock.start...clock.horizon,
          environment: BuildFacts.environment(since: start)),
        resolvedScenario: scenario.document.resolvedText)
      return outcome
    } catch let error as ResultFileError {
      throw Failure(error)
    }
  }
}
