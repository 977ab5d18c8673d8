import ArgumentParser
import DistrictModel
import Experimentation
import Measurement
import Reporting
import ResultFiles
import ScenarioFiles
import StudyDefinition

struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run a scenario at every point of a design over some of its figures.",
    discussion: """
      The study's file names the scenario, the figures that change and their values; see \
      Documentation/Sensitivity.md. All points live through the same chances, so that they are \
      compared as pairs.

      The result goes to results/<study>, whole or not at all: tidy tables with a column for \
      each factor, a data dictionary (datapackage.json) and a manifest (run.json).
      """)

  @OptionGroup var options: StudyOptions

  func run() async throws {
    let language = options.language.language
    let (study, plan) = try SweepPlan.load(options)
    let options = options
    try options.announce(plan.run) { _ = try study.system.replicate(1, seed: plan.run.seed) }
    let report = try await Interruption.watch(
      steps: plan.run.replicationCount, quiet: options.quiet, language
    ) { progress in
      do {
        return try await SweepRecorder(plan, study).run { progress.advance(by: $0) }
      } catch let error as ScenarioLoadError {
        throw Failure(error, language: language)
      }
    }
    if options.quiet { return }
    try Terminal.standardOutput.writeChecked(
      report.text(in: language)
        + RunReport.closing(directory: plan.directory, language: language))
  }
}
