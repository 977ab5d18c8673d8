/// Why there is no 95 % interval where one would be expected.
///
/// An interval is stated only where 93.5 to 96.5 of 100 such intervals cover what they
/// estimate; elsewhere this stands in its place.
public enum IntervalAbsence: String, CaseIterable, Hashable, Sendable {
  /// Fewer replications have such a number than the interval needs.
  case few
  /// The number is the same in all replications, so nothing tells how much it varies.
  case constant
  /// The numbers are too skewed for their count.
  case skewed
  /// So many numbers are equal that an interval would cover more often than it says.
  case tied
}

/// An interval, or why there is none.
public enum IntervalStatement: Hashable, Sendable {
  case interval(ConfidenceInterval)
  case absent(IntervalAbsence)

  public var interval: ConfidenceInterval? {
    if case .interval(let interval) = self { interval } else { nil }
  }

  public var absence: IntervalAbsence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}
