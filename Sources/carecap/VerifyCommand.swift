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
      a replication does not repeat. See Documentation/Interruption.md.
      """)

  @Argument(help: "The directory of the result.", completion: .directory)
  var result: String

  @Option(help: ArgumentHelp("Only these replications, such as 17-20.", valueName: "a-b"))
  var replications: String?

  @Option(help: "Only this replication.")
  var replication: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let (language, quiet) = (language.language, quiet)
    let finished: FinishedResult
    do throws(FinishedResultError) {
      finished = try FinishedResult(reading: result)
      try finished.checkFiles()
    } catch {
      throw Failure(error, language: language)
    }
    let wanted = try wanted(of: finished.replications)
    let verification = try ResultVerification(finished, replications: wanted, language: language)
    try await Interruption.watch(steps: verification.steps, quiet: quiet, language) { progress in
      try await verification.run { progress.advance() }
    }
    if quiet { return }
    let range =
      wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound)–\(wanted.upperBound)"
    let text = LocalizedText(
      en: "\(result): \(finished.outputs.count) files as they were written; replications \(range) "
        + "repeated with 1, 2 and 8 workers, the same to the last bit",
      zh: "\(result)：\(finished.outputs.count)个文件均未改动；第\(range)次模拟以1、2、8个线程重算，逐位相同")
    try Terminal.standardOutput.writeChecked(text[language] + "\n")
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
