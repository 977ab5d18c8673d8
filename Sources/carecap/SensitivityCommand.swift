public import ArgumentParser
import DistrictModel
import Experimentation
import Measurement
import Reporting
import ResultFiles
import ScenarioFiles
public import StudyDefinition

struct SensitivityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say what chance does, what is not known, and which figure counts most.",
    discussion: """
      The study's file names the scenario, the figures that are not known for sure with their \
      distributions, and what is asked; see Documentation/Sensitivity.md.

      METHODS: tornado: one parameter after the other at its low and high value; morris: which \
      parameters matter at all; sobol: how much of the variance each parameter brings, alone and \
      with others; two_layers: how much is chance, how much is not known.

      The result goes to results/<study>-<method>, whole or not at all.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: "The method, instead of the study's.")
  var method: SensitivityDefinition.Method?

  @Option(help: "Trajectories of morris, rows of sobol, points of two_layers.")
  var samples: Int?

  func run() async throws {
    let language = options.language.language
    let (study, plan) = try SensitivityPlan.load(self)
    let options = options
    try options.announce(plan.run) { _ = try study.system.replicate(1, seed: plan.run.seed) }
    let outcome = try await Interruption.watch(
      steps: plan.run.replicationCount, quiet: options.quiet, language
    ) { progress in
      do {
        return try await SensitivityRecorder(plan, study).run { progress.advance(by: $0) }
      } catch let error as ScenarioLoadError {
        throw Failure(error, language: language)
      }
    }
    if options.quiet { return }
    let title = study.definition.study.name ?? study.scenario.name
    try Terminal.standardOutput.writeChecked(
      SensitivityReport(outcome, title: title, language: language).text
        + RunReport.closing(directory: plan.directory, language: language))
  }
}

extension SensitivityDefinition.Method: ExpressibleByArgument {}
