import ArgumentParser
import Measurement
import ResultFiles

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Repeat a finished result and say whether it is the same to the last bit.",
    discussion: """
      First every file is read against its digest in run.json. Then the replications are run \
      again from the scenario that the result keeps, with 1, 2 and 8 workers, and every value, \
      promise and fingerprint is compared. Exit status 65 if a file was changed or is gone, 70 if \
      a replication does not repeat.

      Of a run over areas every area is run again. Its people stand in the table of areas, which \
      the result does not keep: it is read where the run found it, or where --areas says, and must \
      be the same to the last byte. See Documentation/Interruption.md.
      """)

  @Argument(help: "The directory of the result.", completion: .directory)
  var result: String

  @Option(help: ArgumentHelp("Only these replications, such as 17-20.", valueName: "a-b"))
  var replications: String?

  @Option(help: "Only this replication.")
  var replication: Int?

  @Option(help: ArgumentHelp("Of a run over areas, only this area.", valueName: "code"))
  var area: String?

  @Option(
    help: ArgumentHelp(
      "The table of areas, if it is no longer where the run found it.", valueName: "table"),
    completion: .file(extensions: ["csv"]))
  var areas: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let finished: FinishedResult
    do throws(FinishedResultError) {
      finished = try FinishedResult(reading: result, includingAreas: true)
      try finished.checkFiles()
    } catch {
      throw Failure(error, language: language.language)
    }
    let repeated =
      if let areas = finished.provenance.areas {
        try await verify(finished, of: areas)
      } else {
        try await verify(finished)
      }
    if quiet { return }
    let text = LocalizedText(
      en: "\(result): \(finished.outputs.count) files as they were written; "
        + "\(repeated.english) repeated with 1, 2 and 8 workers, the same to the last bit",
      zh: "\(result)：\(finished.outputs.count)个文件均未改动；\(repeated.chinese)"
        + "以1、2、8个线程重算，逐位相同")
    try Terminal.standardOutput.writeChecked(text[language.language] + "\n")
  }

  /// Repeats replications of a district; says which.
  private func verify(_ finished: FinishedResult) async throws -> LocalizedText {
    if area != nil || areas != nil {
      throw Failure(
        .usage, "Error: --area and --areas go with the result of a run over areas, not a district")
    }
    let language = language.language
    let wanted = try wanted(of: finished.replications)
    let verification = try ResultVerification(finished, replications: wanted, language: language)
    try await Interruption.watch(steps: verification.steps, quiet: quiet, language) { progress in
      try await verification.run { progress.advance() }
    }
    return text(wanted)
  }

  /// Repeats areas; says which.
  private func verify(
    _ finished: FinishedResult, of recorded: RecordProvenance.Areas
  ) async throws -> LocalizedText {
    let language = language.language
    let wanted = try wanted(of: recorded.replications)
    let verification = try AreasVerification(
      finished, of: recorded, table: areas, code: area, replications: wanted, language: language)
    try await Interruption.watch(steps: verification.steps, quiet: quiet, language) { progress in
      try await verification.run { progress.advance() }
    }
    let (replications, repeated) = (text(wanted), verification.areas)
    return LocalizedText(
      en: "\(replications.english) of \(repeated.english)",
      zh: "\(repeated.chinese)的\(replications.chinese)")
  }

  private func text(_ range: ClosedRange<Int>) -> LocalizedText {
    let first = range.lowerBound
    if range.count == 1 { return LocalizedText(en: "replication \(first)", zh: "第\(first)次模拟") }
    return LocalizedText(
      en: "replications \(first)–\(range.upperBound)", zh: "第\(first)–\(range.upperBound)次模拟")
  }

  /// The replications to repeat, of those that there are.
  private func wanted(of all: ClosedRange<Int>) throws -> ClosedRange<Int> {
    if replication != nil, replications != nil {
      throw Failure(.usage, "Error: give --replication or --replications, not both")
    }
    var wanted = replication.map { $0...$0 } ?? all
    if let replications {
      let ends = replications.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
        throw Failure(
          .usage, "Error: --replications must be a range such as 17-20, found '\(replications)'")
      }
      wanted = first...last
    }
    guard all.lowerBound <= wanted.lowerBound, wanted.upperBound <= all.upperBound else {
      throw Failure(
        .usage,
        "Error: the result has replications \(all.lowerBound) to \(all.upperBound), not all of "
          + "\(wanted.lowerBound) to \(wanted.upperBound)")
    }
    return wanted
  }
}
