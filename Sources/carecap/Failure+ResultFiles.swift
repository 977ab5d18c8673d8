import ResultFiles

extension Failure {
  /// Why a result was not written.
  init(_ error: ResultFileError) {
    let status: ExitStatus =
      switch error.category {
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      }
    self.init(status, "carecap: \(error)")
  }

  init(_ error: PartError) {
    let status: ExitStatus =
      switch error {
      case .nothingThere: .missingInput
      case .notAPart, .damaged, .ofAnotherRun, .contradictory: .invalidScenario
      case .notRead: .inputOutput
      case .missing: .incomplete
      }
    self.init(status, "carecap: \(error)")
  }
}
