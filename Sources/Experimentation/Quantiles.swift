/// The quantiles that carecap states of every number.
public struct Quantiles: Hashable, Sendable {
  public static let levels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95]

  /// The quantiles in the order of `levels`.
  public let values: [Double]

  public var median: Double { values[3] }

  /// The quantiles of `sorted`, which is in ascending order and not empty.
  init(sorted: [Double]) {
    values = Self.levels.map { Self.quantile($0, ofSorted: sorted) }
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
