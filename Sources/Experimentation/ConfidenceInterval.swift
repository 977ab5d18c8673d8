/// An interval that covers the true value in 95 of 100 experiments, as far as
/// the assumptions of its method hold.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The level of every interval that carecap states.
  public static let level = 0.95

  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

extension ConfidenceInterval {
  /// The probability below the upper end: what is left out is shared by both sides.
  static var upperProbability: Double { 0.5 + level / 2 }
}
