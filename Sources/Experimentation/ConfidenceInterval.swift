/// An interval that covers the true value in 95 of 100 experiments, as far as
/// the assumptions of its method hold.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The level of every interval that carecap states.
  public static let level = 0.95

  /// The confidence that each of several intervals needs so that all cover together as often
  /// as the level says, by Bonferroni's inequality.
  public static func jointLevel(of statements: Int) -> Double {
    1 - (1 - level) / Double(max(1, statements))
  }

  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public var halfWidth: Double { (high - low) / 2 }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

extension ConfidenceInterval {
  /// The probability below the upper end: what is left out is shared by both sides.
  static var upperProbability: Double { upperProbability(level) }

  /// The same for another level of confidence.
  static func upperProbability(_ confidence: Double) -> Double { 0.5 + confidence / 2 }
}
