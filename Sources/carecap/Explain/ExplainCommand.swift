import ArgumentParser
import Measurement
import ResultFiles

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say in plain sentences what a finished result answers, and what to ask next.",
    discussion: """
      Each sentence has its number from the records of the result: how likely each promise is, by \
      when it is reached, and what it hangs on, as far as the replications can tell that from \
      chance. Nothing is simulated. See Documentation/Explanation.md.
      """)

  @Argument(help: "The directory of a finished result.", completion: .directory)
  var result: String

  @Option(help: "What to print: sentences, or JSON.")
  var format = OutcomeFormat.table

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let finished: FinishedResult
    do throws(FinishedResultError) {
      finished = try FinishedResult(reading: result)
    } catch {
      throw Failure(error, language: language)
    }
    let explained = try ExplainedResult(finished, language: language)
    let text =
      switch format {
      case .table: ExplanationText(explained, language: language).text
      case .json: try ExplanationJSON(explained, language: language).text()
      }
    try Terminal.standardOutput.writeChecked(text)
  }
}
