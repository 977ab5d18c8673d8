import ArgumentParser
import DistrictModel
import Measurement
import RandomVariates
import ResultFiles

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Tell all that happens in one possible future, event by event.",
    discussion: """
      The event log is a table of comma-separated values in the layout that tools of process \
      mining read: case (a person, a home, a community), kind of case, activity, time, resource \
      (the home where it happens), detail, and the seconds since the start. It is printed unless \
      --output names a file. See Documentation/Twin.md.

      In the place of the scenario there may be the directory of a result: then a replication of \
      that result is told. --compare names the log that another build or another machine has \
      written with --output; the first event that differs is told, with exit status 70. See \
      Documentation/Interruption.md.
      """)

  @OptionGroup var arguments: ScenarioArguments

  @Option(help: "Which replication, counted from 1.")
  var replication = 1

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(
    help: ArgumentHelp("The file to write; an existing one is left alone.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Say in which event this log, written elsewhere, differs first.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var compare: String?

  func run() throws {
    guard replication >= 1 else { throw Failure(.usage, "Error: --replication counts from 1") }
    if output != nil, compare != nil {
      throw Failure(.usage, "Error: give --output or --compare, not both")
    }
    let (system, seed) = try traced()
    let log = EventLogRows(
      try system.trace(replication, seed: seed).events, of: system.setting)
    if let compare { return try self.compare(log, with: compare) }
    guard let output else {
      return try Terminal.standardOutput.writeChecked(TableFile.text(EventLogRows.header, log.rows))
    }
    do {
      try TableFile.write(header: EventLogRows.header, rows: log.rows, to: output)
    } catch {
      throw Failure(error, arguments.language.language)
    }
    try Terminal.standardOutput.writeChecked(
      summary(log.count, output)[arguments.language.language] + "\n")
  }

  /// What is to be told: of a scenario as it is run, or of a finished result as it was run.
  private func traced() throws -> (DistrictSystem, MasterSeed) {
    let language = arguments.language.language
    guard FinishedResult.stands(at: arguments.scenario) else {
      let scenario = try arguments.load().definition
      let seed = try self.seed.map(SeedFile.seed) ?? scenario.run.seed
      try RunSize(scenario, until: nil).check(path: arguments.scenario, language: language)
      return (DistrictSystem(scenario), seed)
    }
    guard arguments.overrides.isEmpty, seed == nil else {
      throw Failure(
        .usage,
        "Error: a result has its figures and its seed; give --set and --seed with a scenario")
    }
    let result: FinishedResult
    do throws(FinishedResultError) {
      result = try FinishedResult(reading: arguments.scenario)
    } catch {
      throw Failure(error, language: language)
    }
    return (try KeptScenario(of: result, language: language).system, result.provenance.masterSeed)
  }

  /// Throws with the first event in which the log at `path` differs.
  private func compare(_ log: EventLogRows, with path: String) throws {
    let language = arguments.language.language
    let comparison = EventLogComparison(path: path, language: language)
    guard let difference = try comparison.difference(from: log) else {
      let text = LocalizedText(
        en: "\(path): the same \(log.count) events of replication \(replication)",
        zh: "\(path)：第\(replication)次模拟的\(log.count)个事件全部相同")
      return try Terminal.standardOutput.writeChecked(text[language] + "\n")
    }
    let text = difference.text(
      here: LocalizedText(en: "here", zh: "此处"),
      there: LocalizedText(en: "in \(path)", zh: path))
    throw Failure(.internalFault, "carecap: \(text[language])")
  }

  private func summary(_ count: Int, _ path: String) -> LocalizedText {
    LocalizedText(
      en: "\(path): \(count) events of replication \(replication)",
      zh: "\(path)：第\(replication)次模拟的\(count)个事件")
  }
}
