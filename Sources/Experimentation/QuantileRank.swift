import RandomVariates

/// Between which order statistics the confidence limits of a quantile lie.
///
/// The number of values below a quantile is binomial whatever the distribution is, so order
/// statistics are exact limits for some levels of confidence. For the level between two of
/// them the limit is interpolated: Nyblom (1992), "Note on interpolated order statistics",
/// Statistics & Probability Letters 14, 129-131, which for the median is Hettmansperger &
/// Sheather (1986), "Confidence intervals based on interpolated order statistics",
/// Statistics & Probability Letters 4, 75-79.
struct QuantileRank {
  let level: Double
  private let count: Int
  private let lower: (rank: Int, weight: Double)
  private let upper: (rank: Int, weight: Double)

  /// Nil if a sample of `count` has no such limits: the smallest or the largest number would
  /// be beyond the quantile too rarely.
  init?(level: Double, count: Int, confidence: Double) {
    let tail = (1 - confidence) / 2
    guard count > 1,
      let lower = Self.limit(level: level, count: count, tail: tail),
      let upper = Self.limit(level: 1 - level, count: count, tail: tail)
    else { return nil }
    self.level = level
    self.count = count
    self.lower = lower
    self.upper = upper
  }

  /// The lower limit lies between the order statistics `rank` and `rank + 1`, counted from
  /// 1, with `weight` on the second.
  private static func limit(
    level: Double, count: Int, tail: Double
  ) -> (rank: Int, weight: Double)? {
    func below(_ rank: Int) -> Double {
      BinomialTail.atMost(rank - 1, of: count, probability: level)
    }
    guard below(1) <= tail else { return nil }
    var rank = 1
    var next = count
    while next - rank > 1 {
      let middle = (rank + next) / 2
      if below(middle) <= tail { rank = middle } else { next = middle }
    }
    guard rank < count else { return nil }
    let (at, beyond) = (below(rank), below(rank + 1))
    guard at < tail, beyond > tail else { return (rank, 0) }
    let odds =
      Double(rank) * (1 - level) * (beyond - tail)
      / (Double(count - rank) * level * (tail - at))
    return (rank, 1 / (1 + odds))
  }

  /// The interval in a sample in ascending order.
  func interval(ofSorted sorted: [Double]) -> ConfidenceInterval {
    precondition(sorted.count == count, "the ranks must be those of the sample's size")
    func between(_ first: Double, _ second: Double, _ weight: Double) -> Double {
      // Also exact where the two are equal.
      first + weight * (second - first)
    }
    return ConfidenceInterval(
      low: between(sorted[lower.rank - 1], sorted[lower.rank], lower.weight),
      high: between(sorted[count - upper.rank], sorted[count - upper.rank - 1], upper.weight))
  }

  /// The interval, or why there is none: many equal numbers at the quantile or at a limit
  /// make the interval cover more than it says. A quarter of the standard deviation of the
  /// binomial number adds 1.3 in a hundred to the coverage.
  func statement(ofSorted sorted: [Double]) -> IntervalStatement {
    let most = 0.25 * (Double(count) * level * (1 - level)).squareRoot()
    let places = [lower.rank - 1, Int(Double(count - 1) * level), count - upper.rank]
    let isTied = places.contains { place in
      let equal = Self.equal(to: sorted[place], in: sorted)
      return equal > 1 && Double(equal) > most
    }
    return isTied ? .absent(.tied) : .interval(interval(ofSorted: sorted))
  }

  /// How many numbers equal `value`.
  private static func equal(to value: Double, in sorted: [Double]) -> Int {
    firstIndex(in: sorted) { $0 > value } - firstIndex(in: sorted) { $0 >= value }
  }

  private static func firstIndex(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
