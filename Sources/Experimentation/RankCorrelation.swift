import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far two numbers of the same replications rise together, whatever their scales.
///
/// Spearman's coefficient with mean ranks for ties. Its interval is Fisher's with the variance
/// (1 + r²/2) / (n − 3): Bonett & Wright (2000), "Sample size requirements for estimating Pearson,
/// Kendall and Spearman correlations", Psychometrika 65, 23-28.
public struct RankCorrelation: Hashable, Sendable {
  public let count: Int
  public let coefficient: Double
  public let interval: ConfidenceInterval

  /// Pairs in which either is NaN are left out. Nil for fewer than 100 pairs, as for all
  /// intervals of means, and where either number is always the same.
  public init?(_ first: [Double], _ second: [Double], confidence: Double) {
    let pairs = zip(first, second).filter { !$0.isNaN && !$1.isNaN }
    guard pairs.count >= MeanSuitability.fewest else { return nil }
    let (own, other) = (Self.ranks(pairs.map(\.0)), Self.ranks(pairs.map(\.1)))
    let moments = (Moments(own), Moments(other))
    let squares = moments.0.sumOfSquaredDeviations * moments.1.sumOfSquaredDeviations
    guard squares > 0 else { return nil }
    let products = zip(own, other).reduce(0) {
      $0 + ($1.0 - moments.0.mean) * ($1.1 - moments.1.mean)
    }
    let coefficient = max(-1, min(1, products / squares.squareRoot()))
    count = pairs.count
    self.coefficient = coefficient
    let z = Normal.quantile(ConfidenceInterval.upperProbability(confidence))
    let error = ((1 + coefficient * coefficient / 2) / Double(pairs.count - 3)).squareRoot()
    interval = ConfidenceInterval(
      low: Self.shifted(coefficient, by: -z * error),
      high: Self.shifted(coefficient, by: z * error))
  }

  /// tanh (artanh r + d), by the addition theorem.
  private static func shifted(_ coefficient: Double, by distance: Double) -> Double {
    let shift = tanh(distance)
    return (coefficient + shift) / (1 + coefficient * shift)
  }

  /// The place of each value among all, from 1; equal values share the mean of their places.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      for place in order[first..<end] { ranks[place] = Double(first + 1 + end) / 2 }
      first = end
    }
    return ranks
  }
}
