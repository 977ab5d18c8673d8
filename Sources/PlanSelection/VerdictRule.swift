/// When a plan counts as keeping a requirement, given all its replications.
public enum VerdictRule: Hashable, Sendable {
  /// The estimate does. Near the limit that is as good as tossing a coin.
  case estimate
  /// The lower limit of a one-sided interval of this confidence does: Clopper and Pearson's of
  /// a probability, Student's of a mean. What passes keeps the requirement for sure, as far as
  /// one look at one plan goes; what nearly keeps it is refused.
  case confident(Double)
}
