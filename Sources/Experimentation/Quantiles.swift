/// The quantiles that carecap states of every number.
public struct Quantiles: Hashable, Sendable {
  public static let levels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95]

  /// The quantiles in the order of `levels`.
  public let values: [Double]

  /// For each quantile its 95 % interval, or why there is none.
  public let intervals: [IntervalStatement]

  public var median: Double { values[3] }

  /// The quantiles of `sorted`, which is in ascending order and not empty.
  init(sorted: [Double], ranks: QuantileRanks) {
    values = Self.levels.map { Self.quantile($0, ofSorted: sorted) }
    let isConstant = sorted[0] == sorted[sorted.count - 1]
    intervals = ranks.ranks.map { rank in
      guard let rank, sorted.count >= MeanSuitability.fewest else { return .absent(.few) }
      return isConstant ? .absent(.constant) : rank.statement(ofSorted: sorted)
    }
  }

  /// The quantile at `level` by linear interpolation between order statistics.
  ///
  /// Definition 7 of Hyndman & Fan (1996), "Sample quantiles in statistical
  /// packages", American Statistician 50, 361-365; what R, NumPy and
  /// spreadsheets do unless told otherwise.
  static func quantile(_ level: Double, ofSorted sorted: [Double]) -> Double {
    let position = Double(sorted.count - 1) * level
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
