/// What a run does about the records of an earlier one into the same directory.
public enum EarlierRecords: Sendable {
  /// Goes on from the records of a run that did not finish, or of a finished one with
  /// fewer replications.
  case resume
  /// Removes the records of a run that did not finish.
  case discard
  /// Refuses to run if there are records of a run that did not finish.
  case refuse
}
