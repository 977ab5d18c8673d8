import ArgumentParser
import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import Reporting
import ResultFiles

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Live through the possible futures of a scenario and say how likely its promises are.",
    discussion: """
      The result goes to results/<scenario>, replacing an earlier result of carecap there, whole \
      or not at all: CSV tables, a data dictionary (datapackage.json) and a manifest with \
      everything needed to repeat the run (run.json).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @OptionGroup var arguments: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      "A table of areas, as carecap import makes it: each is simulated on its own.",
      valueName: "table"), completion: .file(extensions: ["csv"]))
  var areas: String?

  @Option(help: "How many possible futures; else as the scenario says.")
  var replications: Int?

  @Option(help: "Run only this replication, counted from 1.")
  var replication: Int?

  @Option(help: "How many at a time; else one for each processor.")
  var workers: Int?

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(help: "The last day, instead of the scenario's.")
  var until: String?

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "List the communities in replications.csv too.")
  var communities = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "What to print: a table with sentences, or JSON.")
  var format = Format.table

  func run() async throws {
    if let areas { return try await runAreas(areas) }
    let scenario = try arguments.load()
    let plan = try RunPlan(self, scenario)
    let isProgressShown = !quiet && Terminal.standardError.isInteractive
    let outcome = try await Interruption.watch {
      let progress = ProgressLine(
        total: plan.design.replications.count, isShown: isProgressShown)
      defer { progress.clear() }
      return try await RunRecorder(plan, scenario).run { progress.advance() }
    }
    if quiet { return }
    let language = arguments.language.language
    let text =
      switch format {
      case .table:
        RunReport(outcome, title: scenario.definition.name[language], language: language).text
          + RunReport.closing(directory: plan.directory, language: language)
      case .json: OutcomeJSON(outcome).text
      }
    try Terminal.standardOutput.writeChecked(text)
  }
}
