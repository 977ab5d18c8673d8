public import Measurement

/// How exactly something is to be known before a run ends.
public struct PrecisionGoal: Hashable, Sendable {
  public enum Quantity: Hashable, Sendable {
    /// The mean of the number at this place among a replication's values.
    case mean(value: Int)
    /// A quantile of it.
    case quantile(level: Double, value: Int)
    /// The probability that a promise is kept on one of its dates.
    case probability(promise: Int, date: Int)
  }

  /// The greatest half-width of the interval.
  public enum HalfWidth: Hashable, Sendable {
    case absolute(Double)
    /// As a share of the magnitude of what is estimated.
    case relative(Double)
  }

  /// As the user wrote it.
  public let text: String
  public let quantity: Quantity
  public let halfWidth: HalfWidth

  public init(_ text: String, quantity: Quantity, halfWidth: HalfWidth) {
    self.text = text
    self.quantity = quantity
    self.halfWidth = halfWidth
  }

  /// What a replication says of the goal; a promise is 1 where it is kept, and else 0.
  public func number(in record: ReplicationRecord) -> Double {
    switch quantity {
    case .mean(let value), .quantile(_, let value): record.values[value]
    case .probability(let promise, let date): record.outcomes[promise].isKept[date] ? 1 : 0
    }
  }

  /// Whether `interval` about `estimate` is narrow enough.
  ///
  /// A relative half-width γ of the unknown true value asks for γ / (1 + γ) of the estimate:
  /// Law (2015), "Simulation Modeling and Analysis", 5th edition, section 9.4.1.
  func isMet(by interval: ConfidenceInterval, about estimate: Double) -> Bool {
    switch halfWidth {
    case .absolute(let most): interval.halfWidth <= most
    case .relative(let most): interval.halfWidth <= most / (1 + most) * abs(estimate)
    }
  }
}
