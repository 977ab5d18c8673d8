import Measurement
public import ScenarioDefinition
public import SensitivityAnalysis

/// What can be wrong in the meaning of a study.
public enum StudyProblem: Hashable, Sendable {
  case noPath
  case pathAndPaths
  case noLevels(key: String)
  case levelsTwice
  case incompleteSteps
  case stepsNotRising(from: String, to: String)
  case unequalLevels(one: String, count: Int, other: String, otherCount: Int)
  case drawnInFactorial(design: String)
  case noPoints
  case pointsOfFactorial
  case tooManyPoints(limit: Int)
  case columnTwice(String)
  case reservedColumn(String)
  case noFactors
  case tooManyParameters(limit: Int)
  case expression(String, ExpressionFault)
  case unknownName(String, nearest: String?)
  case notNumeric(String, value: String)
  case nothingAllowed
  case measureOrPromise
  case pathTwice(String)
  case constantParameter
  case otherNumbers
  case noAnswer
  case chanceItself(String)
}

extension StudyProblem: Problem {
  public var code: String {
    switch self {
    case .noPath: "no-path"
    case .pathAndPaths: "path-and-paths"
    case .noLevels: "no-levels"
    case .levelsTwice: "levels-twice"
    case .incompleteSteps: "incomplete-steps"
    case .stepsNotRising: "steps-not-rising"
    case .unequalLevels: "unequal-levels"
    case .drawnInFactorial: "drawn-in-factorial"
    case .noPoints: "no-points"
    case .pointsOfFactorial: "points-of-factorial"
    case .tooManyPoints: "too-many-points"
    case .columnTwice: "column-twice"
    case .reservedColumn: "reserved-column"
    case .noFactors: "no-factors"
    case .tooManyParameters: "too-many-parameters"
    case .expression: "not-a-comparison"
    case .unknownName: "unknown-name"
    case .notNumeric: "not-numeric"
    case .nothingAllowed: "nothing-allowed"
    case .measureOrPromise: "measure-or-promise"
    case .pathTwice: "path-twice"
    case .constantParameter: "constant-parameter"
    case .otherNumbers: "other-numbers"
    case .noAnswer: "no-answer"
    case .chanceItself: "chance-itself"
    }
  }
}
