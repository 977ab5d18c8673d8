import ArgumentParser
import Experimentation
import Measurement
import Reporting
import ResultFiles

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one result from the parts that carecap run --shard has written.",
    discussion: """
      The result is the one that the undivided run gives, byte for byte. Parts may be given in \
      any order and more than once. If parts are missing, the exit status is 75 and the message \
      lists them as a Slurm job array takes them, such as --array=2,5.
      """)

  @Argument(help: "The directories of the parts.", completion: .directory)
  var parts: [String]

  @Option(
    help: "The directory of the result; else results/<scenario>.", completion: .directory)
  var output: String?

  @Flag(help: "Remove the replications that an interrupted run has left there.")
  var restart = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "What to print: a table with sentences, or JSON.")
  var format = OutcomeFormat.table

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let language = language.language
    let earlier: EarlierRecords = restart ? .discard : .refuse
    let set: PartSet
    do {
      set = try PartSet.reading(parts)
    } catch {
      throw Failure(error, language)
    }
    if let areas = try AreasMerger(set, output: output, earlier: earlier, language: language) {
      return try await merge(areas, language)
    }
    let merger = try PartMerger(set, output: output, earlier: earlier, language: language)
    let outcome = try await Interruption.watch(
      steps: merger.replications, quiet: quiet, language
    ) { progress in
      try merger.merge { progress.advance() }
    }
    if quiet { return }
    try Terminal.standardOutput.writeChecked(
      try format.text(
        of: outcome, title: merger.title, directory: merger.directory,
        selfChecks: merger.selfChecks,
        language: language))
  }

  private func merge(_ merger: AreasMerger, _ language: Language) async throws {
    if format != .table {
      throw Failure(.usage, "Error: a run over areas has no outcome as --format")
    }
    let country = try await Interruption.watch(
      steps: merger.count, quiet: quiet, language
    ) { progress in
      try merger.merge { progress.advance() }
    }
    if quiet { return }
    try Terminal.standardOutput.writeChecked(
      merger.report(country, language)
        + RunReport.closing(directory: merger.directory, language: language))
  }
}
