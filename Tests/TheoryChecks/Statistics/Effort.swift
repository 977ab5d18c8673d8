/// How much a run of the checks may cost.
package enum Effort: Sendable {
  /// Minutes of a release build. What escapes is stated by each check, 1 % as a rule.
  case full
  /// Seconds of a release build, for every `make test`. What escapes may be so many times larger.
  case reduced

  package static let reducedTolerance = 30.0

  /// The largest relative bias that may escape, of what may escape a full run.
  var toleranceFactor: Double {
    switch self {
    case .full: 1
    case .reduced: Self.reducedTolerance
    }
  }
}
