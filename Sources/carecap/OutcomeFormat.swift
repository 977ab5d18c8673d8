import ArgumentParser
import Experimentation
import Measurement
import Reporting

/// In which form an outcome is printed.
enum OutcomeFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json

  func text(
    of outcome: ExperimentOutcome, title: LocalizedText, directory: String,
    selfChecks: [SelfCheck], precision: SequentialPrecision? = nil, language: Language
  ) throws -> String {
    switch self {
    case .table:
      RunReport(outcome, title: title[language], selfChecks: selfChecks, language: language).text
        + (precision.map { PrecisionReport($0, language: language).text } ?? "")
        + RunReport.closing(directory: directory, language: language)
    case .json: try OutcomeJSON(outcome).text()
    }
  }
}
