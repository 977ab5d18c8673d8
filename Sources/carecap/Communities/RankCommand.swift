import ArgumentParser
import Experimentation
import Measurement
import Reporting
import ResultFiles

struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Say which community gets the next canteen.",
    discussion: """
      For each community without a canteen, and under each rule of the roll-out, the same people \
      live through the same futures with one more canteen there and without: whom it reaches, \
      what it serves, how evenly the district is served then, and whether it survives. \
      Communities that cannot be told apart are said to be so.

      The result goes to results/rank-<scenario>: rollouts.csv, ranking.csv, one_more.csv, a data \
      dictionary and a manifest. See Documentation/Communities.md.
      """)

  @OptionGroup var arguments: ScenarioArguments

  @Option(help: "By what the communities are in order.")
  var by = RankMeasure.reached

  @Option(help: "How many communities to print for each rule; the tables have all.")
  var top = 10

  @Option(help: "How many possible futures; else 400, or fewer if the scenario asks for fewer.")
  var replications: Int?

  @Option(help: "How many at a time; else one for each processor.")
  var workers: Int?

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(help: "The last day, instead of the scenario's.")
  var until: String?

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "What to print: tables with sentences, or JSON.")
  var format = OutcomeFormat.table

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  func run() async throws {
    let language = arguments.language.language
    let plan = try RankPlan(self)
    let comparisons = try await Interruption.watch(
      steps: plan.design.replications.count, quiet: quiet, language
    ) { progress in
      try await RankRecorder(plan).run { progress.advance() }
    }
    if quiet { return }
    switch format {
    case .table:
      try Terminal.standardOutput.writeChecked(
        RankReport(comparisons, plan: plan, top: top, language: language).text
          + RunReport.closing(directory: plan.directory, language: language))
    case .json:
      try Terminal.standardOutput.writeChecked(RankJSON(comparisons, plan: plan).text())
    }
  }
}
