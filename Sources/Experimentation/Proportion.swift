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

  /// What can be said about the probability with 95 % confidence; nil for no replication
  /// at all.
  ///
  /// The counts are whole numbers, so no interval covers an arbitrary probability in exactly
  /// 95 of 100 cases. With 15 replications on either side Wilson's covers in 93.5 to 96.5. With
  /// fewer on one side only a bound is stated, which holds in at least 97.5 of 100 cases.
  public var statement: ProbabilityStatement? {
    if count == 0 { return nil }
    let tail = 1 - ConfidenceInterval.upperProbability
    if min(successes, count - successes) >= Self.fewest {
      return .interval(scoreInterval(confidence: ConfidenceInterval.level))
    }
    return 2 * successes <= count
      ? .atMost(BinomialTail.upperLimit(successes, of: count, tail: tail))
      : .atLeast(1 - BinomialTail.upperLimit(count - successes, of: count, tail: tail))
  }

  /// The 95 % interval of the probability, where there is one.
  public var interval: ConfidenceInterval? { statement?.interval }

  /// How many replications with and without success an interval needs.
  static let fewest = 15

  /// The score interval, whatever the count. Requires a replication.
  ///
  /// Wilson (1927), "Probable inference, the law of succession, and
  /// statistical inference", JASA 22, 209-212. Recommended for few trials and
  /// for shares near 0 and 1 by Brown, Cai & DasGupta (2001), "Interval
  /// estimation for a binomial proportion", Statistical Science 16, 101-133.
  package func scoreInterval(confidence: Double) -> ConfidenceInterval {
    precondition(count > 0, "an interval needs a replication")
    let n = Double(count)
    let share = Double(successes) / n
    let z = Normal.quantile(ConfidenceInterval.upperProbability(confidence))
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // The ends are exactly 0 and 1 there; rounding would miss them by a little.
    return ConfidenceInterval(
      low: successes == 0 ? 0 : (centre - spread) / scale,
      high: successes == count ? 1 : (centre + spread) / scale)
  }

  /// The interval of Clopper & Pearson (1934), which covers at least as often as it says,
  /// whatever the count. Requires a replication.
  func exactInterval(confidence: Double) -> ConfidenceInterval {
    let tail = 1 - ConfidenceInterval.upperProbability(confidence)
    return ConfidenceInterval(
      low: 1 - BinomialTail.upperLimit(count - successes, of: count, tail: tail),
      high: BinomialTail.upperLimit(successes, of: count, tail: tail))
  }
}
