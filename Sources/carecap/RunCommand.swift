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
      The result goes to results/<scenario>, replacing an earlier result of a run there, whole \
      or not at all: CSV tables, a data dictionary (datapackage.json) and a manifest with \
      everything needed to repeat the run (run.json).

      A run that is interrupted keeps its finished replications; the same command with --resume \
      goes on from there. With --resume and more --replications a finished result is extended. \
      Either gives the bytes of one undisturbed run. See Documentation/Interruption.md.

      With --shard a part of the replications, or of the areas, is run, and goes to \
      results/<scenario>.parts/<i>-of-<n>; a part that is there already is left as it is. carecap \
      merge makes the result from all parts. An interrupted part goes on by itself. See Documentation/Cluster.md.
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

  @OptionGroup var precision: PrecisionOptions

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "Go on from the replications that are there, interrupted or finished.")
  var resume = false

  @Flag(help: "Remove the replications that an interrupted run has left.")
  var restart = false

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
    let language = arguments.language.language
    try RunSize(
      plan.system, replications: plan.design.replications.count, workers: plan.design.workers
    ).check(path: arguments.scenario, language: language)
    let steps = plan.design.replications.count
    if let part = plan.part {
      let recorder = PartRecorder(plan, scenario, part.shard, of: part.replications)
      let sentence = try await Interruption.watch(steps: steps, quiet: quiet, language) {
        progress in
        try await recorder.run { progress.advance() }
      }
      if quiet { return }
      return try Terminal.standardOutput.writeChecked(sentence[language] + "\n")
    }
    let (outcome, precision) = try await Interruption.watch(
      steps: steps, quiet: quiet, language
    ) { progress in
      try await RunRecorder(plan, scenario).run { progress.advance() }
    }
    if quiet { return }
    try Terminal.standardOutput.writeChecked(
      try format.text(
        of: outcome, title: scenario.definition.name, directory: plan.directory,
        selfChecks: plan.system.selfChecks,
        precision: precision, language: language))
  }
}
