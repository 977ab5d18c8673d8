import Experimentation
public import RandomVariates

/// Intervals of statistics by drawing from a sample again and again.
///
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7,
/// 1979; the interval is that of the basic bootstrap (A. C. Davison and D. V. Hinkley,
/// "Bootstrap methods and their application", 1997, section 5.2).
public struct Bootstrap: Hashable, Sendable {
  public let resamples: Int
  public let seed: MasterSeed

  private static let source = RandomSource("bootstrap: elements")

  /// - Precondition: `resamples` is at least 40, so that it has a 2.5 % quantile.
  public init(resamples: Int = 1000, seed: MasterSeed) {
    precondition(resamples >= 40, "too few resamples for an interval")
    self.resamples = resamples
    self.seed = seed
  }

  /// The intervals of several statistics of a sample of `count` elements, given their values
  /// for the whole sample; `statistics` has the numbers of the elements drawn.
  func intervals(
    of whole: [Double], count: Int, statistics: ([Int]) -> [Double]
  ) -> [ConfidenceInterval?] {
    guard count >= 2 else { return whole.map { _ in nil } }
    var streams = RandomStreams(seed: seed, replication: 0)
    var values = whole.map { _ in [Double]() }
    for resample in 0..<resamples {
      streams.begin(Self.source, entity: EntityKey(UInt64(resample)))
      let drawn = (0..<count).map { _ in streams.index(below: count) }
      for (index, value) in statistics(drawn).enumerated() { values[index].append(value) }
    }
    return zip(whole, values).map { whole, values in
      guard whole.isFinite, values.allSatisfy(\.isFinite) else { return nil }
      let sorted = values.sorted()
      // The ⌈2.5 %⌉-th smallest and largest.
      let tail = max(Int((0.025 * Double(resamples)).rounded(.up)) - 1, 0)
      return ConfidenceInterval(
        low: 2 * whole - sorted[sorted.count - 1 - tail], high: 2 * whole - sorted[tail])
    }
  }
}
