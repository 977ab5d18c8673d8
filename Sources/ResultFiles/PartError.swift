public import Experimentation

/// Why parts cannot be merged.
public enum PartError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case nothingThere(path: String)
  /// What stands there is not a part, or one of another version of carecap.
  case notAPart(path: String)
  /// A file of the part is not as it was written.
  case damaged(path: String, file: String)
  case notRead(path: String, SystemError)
  /// The part is of another run than `other`.
  case ofAnotherRun(path: String, other: String, difference: String)
  /// The part is of a run that this program would make otherwise.
  case ofAnotherProgram(path: String, difference: String)
  /// Two copies of the same part do not hold the same records.
  case contradictory(path: String, other: String, Shard)
  /// These parts are not among those given.
  case missing([Shard])
}
