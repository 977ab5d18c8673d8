/// Between which order statistics the limits of quantiles lie in samples of one size.
struct QuantileRanks {
  let count: Int
  /// For each of `Quantiles.levels` its ranks; nil if the sample is too small.
  let ranks: [QuantileRank?]

  init(count: Int) {
    self.count = count
    ranks = Quantiles.levels.map {
      QuantileRank(level: $0, count: count, confidence: ConfidenceInterval.level)
    }
  }
}
