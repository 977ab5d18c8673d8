import RandomVariates

/// In how many of the replications something is so.
public struct Proportion: Hashable, Sendable {
  public let successes: Int
  public let count: Int

  /// Requires `0 <= successes <= count`.
  public init(successes: Int, of count: Int) {
    precondition(0 <= successes && successes <= count, "successes are between none and all")
    self.successes = successes
    self.count = count
  }

  /// The share of successes; nil for no replication at all.
  public var share: Double? { count == 0 ? nil : Double(successes) / Double(count) }

  /// The proportion of the replications in which it is not so.
  public var complement: Proportion { Proportion(successes: count - successes, of: count) }

  /// The 95 % score interval of the probability; nil for no replication at all.
  ///
  /// Wilson (1927), "Probable inference, the law of succession, and
  /// statistical inference", JASA 22, 209-212. Recommended for few trials and
  /// for shares near 0 and 1 by Brown, Cai & DasGupta (2001), "Interval
  /// estimation for a binomial proportion", Statistical Science 16, 101-133.
  public var interval: ConfidenceInterval? {
    guard let share else { return nil }
    let n = Double(count)
    let z = Normal.quantile(ConfidenceInterval.upperProbability)
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // The ends are exactly 0 and 1 there; rounding would miss them by a little.
    return ConfidenceInterval(
      low: successes == 0 ? 0 : (centre - spread) / scale,
      high: successes == count ? 1 : (centre + spread) / scale)
  }
}
