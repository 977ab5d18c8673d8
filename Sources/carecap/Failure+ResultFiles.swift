import Measurement
import ResultFiles

extension Failure {
  /// Why a result was not written.
  init(_ error: ResultFileError, _ language: Language) {
    let status: ExitStatus =
      switch error.category {
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      }
    self.init(status, "carecap: \(error.text[language])")
  }

  /// Why parts cannot be merged.
  init(_ error: PartError, _ language: Language) {
    let status: ExitStatus =
      switch error {
      case .nothingThere: .missingInput
      case .notAPart, .damaged, .ofAnotherRun, .ofAnotherProgram, .contradictory: .invalidScenario
      case .notRead: .inputOutput
      case .missing: .incomplete
      }
    self.init(status, "carecap: \(error.text[language])")
  }
}

extension Failure {
  /// Why a finished result cannot be read, in the user's language.
  init(_ error: FinishedResultError, language: Language) {
    let status: ExitStatus =
      switch error {
      case .nothingThere: .missingInput
      case .notAResult, .ofAreas, .withoutRecords, .damaged: .invalidScenario
      case .notRead: .inputOutput
      }
    self.init(status, "carecap: \(error.text[language])")
  }
}
