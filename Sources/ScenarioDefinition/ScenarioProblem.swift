public import Measurement

/// What can be wrong in the meaning of a scenario.
///
/// Problems of files (syntax, encoding, a missing table) are `FileProblem`s of
/// ScenarioFiles; a model may have a `Problem` of its own.
public enum ScenarioProblem: Hashable, Sendable {
  case missingKey(String)
  case unknownKey(String, nearest: String?, known: [String])
  case noValue(String)
  case wrongShape(key: String, expected: Shape, found: Shape)
  case emptyList(String)

  case quotedNumber(String)
  case notANumber(String, NumberFault)
  case notAnInteger(String)
  case outOfRange(String, NumberRange)
  case notABoolean(String)

  case emptyText
  case textTooLong(count: Int, limit: Int)
  case controlCharacter(UInt32)
  case formulaStart(String)
  case unknownChoice(String, nearest: String?, choices: [String])

  case notADate(String, correct: String?)
  case noSuchDay(String)
  case dateOutOfRange(String, first: String, last: String)
  case datesNotRising(earlier: String, later: String)

  case unknownDistribution(String, nearest: String?, families: [String])
  case boundsNotRising(lowerKey: String, lower: String, upperKey: String, upper: String)
  case differingCounts(String, Int, String, Int)
  case zeroWeights
  case supportOutsideRange(family: String, support: NumberRange, allowed: NumberRange)
  case nothingBetween(String, String)
  case tooFewItems(String, count: Int, needed: Int)
  case tooManyItems(String, count: Int, limit: Int)

  case badIdentifier(String)
  case identifierTooLong(String, limit: Int)
  case identifierLikeDate(String)
  case reservedIdentifier(String)
  case unknownReference(what: LocalizedText, identifier: String, nearest: String?, known: [String])
  /// Parts that do not fit together, in the words of the model.
  case inconsistent(message: LocalizedText, advice: LocalizedText?)
  /// There are more problems than are shown.
  case furtherProblems(Int)
}

extension ScenarioProblem: Problem {
  public var code: String {
    switch self {
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .noValue: "no-value"
    case .wrongShape: "wrong-shape"
    case .emptyList: "empty-list"
    case .quotedNumber: "quoted-number"
    case .notANumber: "not-a-number"
    case .notAnInteger: "not-an-integer"
    case .outOfRange: "out-of-range"
    case .notABoolean: "not-a-boolean"
    case .emptyText: "empty-text"
    case .textTooLong: "text-too-long"
    case .controlCharacter: "control-character"
    case .formulaStart: "formula-start"
    case .unknownChoice: "unknown-choice"
    case .notADate: "not-a-date"
    case .noSuchDay: "no-such-day"
    case .dateOutOfRange: "date-out-of-range"
    case .datesNotRising: "dates-not-rising"
    case .unknownDistribution: "unknown-distribution"
    case .boundsNotRising: "bounds-not-rising"
    case .differingCounts: "differing-counts"
    case .zeroWeights: "zero-weights"
    case .supportOutsideRange: "support-outside-range"
    case .nothingBetween: "nothing-between"
    case .tooFewItems: "too-few-items"
    case .tooManyItems: "too-many-items"
    case .badIdentifier: "bad-identifier"
    case .identifierTooLong: "identifier-too-long"
    case .identifierLikeDate: "identifier-like-date"
    case .reservedIdentifier: "reserved-identifier"
    case .unknownReference: "unknown-reference"
    case .inconsistent: "inconsistent"
    case .furtherProblems: "further-problems"
    }
  }
}
