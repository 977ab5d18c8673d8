import Experimentation
public import Measurement
public import SensitivityAnalysis

/// What a user reads at the end of a sensitivity study: for each answer what chance does
/// and what is not known, and which parameters count.
public struct SensitivityReport {
  private let outcome: SensitivityOutcome
  private let title: LocalizedText
  private let language: Language

  public init(_ outcome: SensitivityOutcome, title: LocalizedText, language: Language) {
    self.outcome = outcome
    self.title = title
    self.language = language
  }

  public var text: String {
    var lines = [title[language]]
    for answer in outcome.answers {
      lines += [""] + WrappedText.lines(answer.name[language], width: 98)
      let table = SensitivityTable(answer, outcome.parameters, language: language)
      if !table.isEmpty { lines += [""] + table.lines }
      for paragraph in SensitivityAnswer(answer, outcome.parameters).paragraphs {
        lines += [""] + WrappedText.lines(paragraph[language], width: 98)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
