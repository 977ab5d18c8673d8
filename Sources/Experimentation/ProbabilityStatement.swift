/// What the replications say about a probability.
public enum ProbabilityStatement: Hashable, Sendable {
  /// A 95 % interval.
  case interval(ConfidenceInterval)
  /// Success is too rare for an interval: the probability is at most this.
  case atMost(Double)
  /// Failure is too rare for an interval: the probability is at least this.
  case atLeast(Double)

  public var interval: ConfidenceInterval? {
    if case .interval(let interval) = self { interval } else { nil }
  }

  /// The lower end; nil where nothing is stated about it.
  public var low: Double? {
    switch self {
    case .interval(let interval): interval.low
    case .atLeast(let bound): bound
    case .atMost: nil
    }
  }

  /// The upper end; nil where nothing is stated about it.
  public var high: Double? {
    switch self {
    case .interval(let interval): interval.high
    case .atMost(let bound): bound
    case .atLeast: nil
    }
  }
}
