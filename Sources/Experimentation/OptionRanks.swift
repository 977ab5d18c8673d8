public import Measurement
import RandomVariates

/// Options in the order of their means over the same futures, and which ranks chance leaves open.
///
/// Mogstad, Romano, Shaikh & Wilhelm (2024), "Inference for Ranks with Applications to Mobility
/// across Neighbourhoods and Academic Achievement across Countries", Review of Economic Studies
/// 91, 476-518: an option is behind every other that is better, and before every other that is
/// worse, by the intervals of all pairs together. Here these are the paired t intervals of the
/// pairs with Bonferroni's correction, so that the ranks of all options hold together in 95 of
/// 100 experiments, as far as those intervals do. A pair without an interval is told apart only
/// by an option between the two.
public struct OptionRanks: Hashable, Sendable {
  public struct Standing: Hashable, Sendable {
    /// From 1, by the mean; options with the same mean are in their own order.
    public let rank: Int
    /// The ranks that the option may have in truth.
    public let possible: ClosedRange<Int>
  }

  /// In the order of the options.
  public let standings: [Standing]

  /// - Parameter values: for each option the numbers of the replications in their order; NaN
  ///   where there is none.
  /// - Precondition: each option has a value, which may be NaN, for each replication.
  /// - Complexity: O(k² n + k³) for k options and n replications.
  public init(_ values: [[Double]], better: Preference) {
    precondition(
      values.allSatisfy { $0.count == values.first?.count }, "options share their replications")
    let sign = better == .higher ? 1.0 : -1.0
    let means = values.map { option -> Double in
      let numbers = option.filter { !$0.isNaN }
      return numbers.isEmpty ? -.infinity : sign * Moments(numbers).mean
    }
    let order = values.indices.sorted { (-means[$0], $0) < (-means[$1], $1) }
    var rank = Array(repeating: 0, count: values.count)
    for (place, option) in order.enumerated() { rank[option] = place + 1 }

    var (behind, before) = (rank.map { _ in 0 }, rank.map { _ in 0 })
    var limits = StudentLimits(pairs: values.count * (values.count - 1) / 2)
    // By place in the order: whether the one at the second place is certainly worse.
    var isWorse = order.map { _ in order.map { _ in false } }
    for first in order.indices.reversed() {
      for second in order.indices.dropFirst(first + 1)
      where !isWorse[first][second]
        && limits.areApart(values[order[first]], values[order[second]])
      {
        // Worse than it are also those that are worse than the second.
        isWorse[first][second] = true
        for third in order.indices.dropFirst(second + 1) where isWorse[second][third] {
          isWorse[first][third] = true
        }
      }
      for second in order.indices where isWorse[first][second] {
        before[order[first]] += 1
        behind[order[second]] += 1
      }
    }
    standings = values.indices.map {
      Standing(rank: rank[$0], possible: 1 + behind[$0]...values.count - before[$0])
    }
  }

  /// The options that may be the best: one of them is, with 95 % confidence.
  public var possiblyBest: [Int] {
    standings.indices.filter { standings[$0].possible.lowerBound == 1 }
      .sorted { standings[$0].rank < standings[$1].rank }
  }
}

/// Which pairs are told apart, all pairs together.
private struct StudentLimits {
  private let confidence: Double
  /// By the number of differences.
  private var quantiles: [Int: Double] = [:]

  init(pairs: Int) {
    confidence = ConfidenceInterval.jointLevel(of: pairs)
  }

  mutating func areApart(_ first: [Double], _ second: [Double]) -> Bool {
    var differences: [Double] = []
    differences.reserveCapacity(first.count)
    for (one, other) in zip(first, second) where !one.isNaN && !other.isNaN {
      differences.append(one - other)
    }
    let count = differences.count
    guard count >= MeanSuitability.fewest else { return false }
    let moments = Moments(differences)
    let isConstant = differences.allSatisfy { $0 == differences[0] }
    if isConstant { return differences[0] != 0 }
    guard
      MeanSuitability.absence(count: count, isConstant: false, skewness: moments.skewness) == nil
    else { return false }
    let n = Double(count)
    let error = (moments.sumOfSquaredDeviations / (n - 1) / n).squareRoot()
    return abs(moments.mean) > quantile(count) * error
  }

  private mutating func quantile(_ count: Int) -> Double {
    if let known = quantiles[count] { return known }
    let quantile = StudentT.quantile(
      ConfidenceInterval.upperProbability(confidence), degreesOfFreedom: Double(count - 1))
    quantiles[count] = quantile
    return quantile
  }
}
