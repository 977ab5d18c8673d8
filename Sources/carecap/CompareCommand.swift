import ArgumentParser
import Experimentation
import Measurement
import Reporting
import ResultFiles

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Let the same people live through several plans, and say what each plan changes.",
    discussion: """
      Each plan is a scenario file, which is run here, or the directory of a finished result. The \
      first is the baseline. All are compared future by future on the same people and chances. \
      Results that do not belong together (another seed, version, horizon or other people) are \
      refused.

      The result goes to results/compare-<first>-<second>…: comparison.csv with a row for each \
      number, target_comparison.csv, a data dictionary and a manifest. See \
      Documentation/Comparison.md.
      """)

  @Argument(
    help: "The baseline and the plans: scenario files or directories of results.",
    completion: .file())
  var plans: [String]

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a figure in all scenario files.", valueName: "path=value"))
  var overrides: [String] = []

  @Option(help: "How many possible futures; else as the first plan says.")
  var replications: Int?

  @Option(help: "How many at a time; else one for each processor.")
  var workers: Int?

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(help: "The last day, instead of the scenarios'.")
  var until: String?

  @Option(
    help: ArgumentHelp(
      "The plans part on this day: until its end all live through the first.",
      valueName: "yyyy-mm-dd"))
  var branchAt: String?

  @OptionGroup var precision: PrecisionOptions

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "What to print: a table with sentences, or JSON.")
  var format = OutcomeFormat.table

  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }

  func validate() throws {
    if plans.count < 2 { throw ValidationError("Name a baseline and at least one plan.") }
  }

  func run() async throws {
    let design = try ComparisonDesign(self)
    let finished = try await Interruption.watch(
      steps: design.experiment.replications.count * design.plans.count, quiet: quiet,
      language
    ) { progress in
      try await ComparisonRecorder(design).run { progress.advance() }
    }
    if quiet { return }
    try Terminal.standardOutput.writeChecked(text(finished, design))
  }

  private func text(
    _ finished: ComparisonRecorder.Finished, _ design: ComparisonDesign
  ) throws -> String {
    switch format {
    case .json: try ComparisonJSON(finished.comparisons, design: finished.design).text()
    case .table:
      ComparisonReport(
        finished.comparisons, titles: design.plans.map(\.title), design: finished.design,
        branchDate: design.branchDate, language: language
      ).text
        + (finished.precision.map {
          PrecisionReport(
            $0, plans: design.plans.dropFirst().map(\.name), language: language
          ).text
        } ?? "") + RunReport.closing(directory: design.directory, language: language)
    }
  }
}
