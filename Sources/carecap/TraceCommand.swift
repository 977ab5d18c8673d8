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

  func run() throws {
    guard replication >= 1 else { throw Failure(.usage, "Error: --replication counts from 1") }
    let scenario = try arguments.load().definition
    let seed = try self.seed.map(SeedFile.seed) ?? scenario.run.seed
    try RunSize(scenario, until: nil)
      .check(path: arguments.scenario, language: arguments.language.language)
    let system = DistrictSystem(scenario)
    let log = EventLogRows(
      try system.trace(replication, seed: seed).events, of: system.setting)
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

  private func summary(_ count: Int, _ path: String) -> LocalizedText {
    LocalizedText(
      en: "\(path): \(count) events of replication \(replication)",
      zh: "\(path)：第\(replication)次模拟的\(count)个事件")
  }
}
