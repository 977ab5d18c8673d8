public import Experimentation

/// The variance of an answer in two layers: what we do not know, and what chance does.
///
/// Var(Y) = Var(E[Y | parameters]) + E[Var(Y | parameters)].
public struct VarianceLayers: Hashable, Sendable {
  /// Var(E[Y | parameters]), estimated without bias; so it can be a little below 0.
  public let unknown: Double
  public let unknownInterval: ConfidenceInterval?
  /// E[Var(Y | parameters)], estimated without bias.
  public let chance: Double
  public let chanceInterval: ConfidenceInterval?
  /// The interval of `unknownShare`, within 0...1.
  public let unknownShareInterval: ConfidenceInterval?

  init(
    unknown: Double, unknownInterval: ConfidenceInterval?, chance: Double,
    chanceInterval: ConfidenceInterval?, shareInterval: ConfidenceInterval?
  ) {
    self.unknown = unknown
    self.unknownInterval = unknownInterval?.limited(to: 0...Double.infinity)
    self.chance = chance
    self.chanceInterval = chanceInterval?.limited(to: 0...Double.infinity)
    unknownShareInterval = shareInterval?.limited(to: 0...1)
  }

  /// The share of the variance that better knowledge could take away; nil where nothing varies.
  public var unknownShare: Double? {
    let sum = max(unknown, 0) + chance
    return sum > 0 ? max(unknown, 0) / sum : nil
  }
}

extension ConfidenceInterval {
  /// The interval without what cannot be.
  func limited(to range: ClosedRange<Double>) -> ConfidenceInterval {
    func limited(_ value: Double) -> Double {
      min(max(value, range.lowerBound), range.upperBound)
    }
    return ConfidenceInterval(low: limited(low), high: limited(high))
  }
}
