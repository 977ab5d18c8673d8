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

      With --shard a part of the replications is run, and goes to \
      results/<scenario>.parts/<i>-of-<n>; a part that is there already is left as it is. carecap \
      merge makes the result from all parts. See Documentation/Cluster.md.
      """)

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

  @Option(help: ArgumentHelp("Run only part i of n, counted from 1.", valueName: "i/n"))
  var shard: String?

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
  var format = OutcomeFormat.table

  func run() async throws {
    if let areas { return try await runAreas(areas) }
    let scenario = try arguments.load()
    let plan = try RunPlan(self, scenario)
    let isProgressShown = !quiet && Terminal.standardError.isInteractive
    if let part = plan.part {
      let recorder = PartRecorder(plan, scenario, part.shard, of: part.replications)
      let sentence = try await Interruption.watch {
        let progress = ProgressLine(
          total: plan.design.replications.count, isShown: isProgressShown)
        defer { progress.clear() }
        return try await recorder.run { progress.advance() }
      }
      if quiet { return }
      return try Terminal.standardOutput.writeChecked(
        sentence[arguments.language.language] + "\n")
    }
    let outcome = try await Interruption.watch {
      let progress = ProgressLine(
        total: plan.design.replications.count, isShown: isProgressShown)
      defer { progress.clear() }
      return try await RunRecorder(plan, scenario).run { progress.advance() }
    }
    if quiet { return }
    try Terminal.standardOutput.writeChecked(
      format.text(
        of: outcome, title: scenario.definition.name, directory: plan.directory,
        language: arguments.language.language))
  }
}
