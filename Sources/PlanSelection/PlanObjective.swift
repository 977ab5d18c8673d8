/// What is to be as small as possible.
public enum PlanObjective: Sendable {
  /// A figure of the plans that is known without any simulation, one for each plan.
  case known([Double])
  /// The mean of a column.
  ///
  /// `grows`: whether what makes a plan keep more never makes it cheaper, along all decisions
  /// whose direction is known. `isNeverNegative`: whether no replication has a number below 0.
  case measured(column: Int, grows: Bool, isNeverNegative: Bool)
}
