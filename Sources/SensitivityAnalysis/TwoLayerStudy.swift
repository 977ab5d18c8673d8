internal import CRandomStream
public import Experimentation

/// What a sample of parameters, each lived through a few times, says about the two layers.
///
/// A one-way analysis of variance with random groups: S. R. Searle, G. Casella and
/// C. E. McCulloch, "Variance components", 1992, chapter 3. The variance of the group means
/// is too large by the part of chance that is left in a mean, which is taken off. Intervals
/// by the jackknife over the points, that of the share on the logarithm of the ratio of
/// mean squares (Arvesen and Schmitz 1970).
public struct TwoLayerStudy: Hashable, Sendable {
  /// Of the means of the points: the mean over both layers with its interval, and quantiles
  /// of the expected answer, wider than it by what chance leaves in a mean.
  public let pointMeans: Estimate
  public let layers: VarianceLayers

  /// The answers at independent points. All replications are independent.
  ///
  /// - Precondition: there are two points or more, all with equally many replications, and
  ///   two or more of those.
  public init(_ answers: [Replicates]) {
    let replications = answers.first?.count ?? 0
    precondition(
      answers.count >= 2 && replications >= 2
        && answers.allSatisfy { $0.count == replications },
      "two points and two replications at least")
    let sums = Sums(means: answers.map(\.mean), variances: answers.map(\.variance))
    let size = Double(replications)
    let left = answers.indices.map { sums.components(leavingOut: $0, size: size) }
    let whole = sums.components(leavingOut: nil, size: size)
    let ratio = Jackknife.interval(
      whole: whole.logarithmOfRatio, leavingOut: left.map(\.logarithmOfRatio))
    pointMeans = Estimate(answers.map(\.mean))
    layers = VarianceLayers(
      unknown: whole.between,
      unknownInterval: Jackknife.interval(
        whole: whole.between, leavingOut: left.map(\.between)),
      chance: whole.within,
      chanceInterval: Jackknife.interval(whole: whole.within, leavingOut: left.map(\.within)),
      shareInterval: ratio.map {
        ConfidenceInterval(
          low: Self.share(logarithmOfRatio: $0.low, size: size),
          high: Self.share(logarithmOfRatio: $0.high, size: size))
      })
  }

  /// The share of the variance between points, for a ratio of the mean squares.
  private static func share(logarithmOfRatio: Double, size: Double) -> Double {
    let ratio = crandom_exp(logarithmOfRatio)
    return ratio.isFinite ? max((ratio - 1) / (ratio - 1 + size), 0) : 1
  }
}

/// The sums of which the mean squares are made.
private struct Sums {
  let means: [Double]
  let variances: [Double]
  private let sum: Double
  private let sumOfSquares: Double
  private let sumOfVariances: Double
  private let center: Double

  init(means: [Double], variances: [Double]) {
    self.means = means
    self.variances = variances
    // Squares of deviations from the mean keep their digits.
    center = means.mean
    let deviations = means.minus(center)
    sum = deviations.reduce(0, +)
    sumOfSquares = deviations.reduce(0) { $0 + $1 * $1 }
    sumOfVariances = variances.reduce(0, +)
  }

  /// The variance components of all groups, or of all but one.
  func components(
    leavingOut group: Int?, size: Double
  ) -> (between: Double, within: Double, logarithmOfRatio: Double) {
    let deviation = group.map { means[$0] - center } ?? 0
    let count = Double(means.count - (group == nil ? 0 : 1))
    let rest = sum - deviation
    let spread = max(sumOfSquares - deviation * deviation - rest * rest / count, 0) / (count - 1)
    let within = (sumOfVariances - (group.map { variances[$0] } ?? 0)) / count
    return (spread - within / size, within, crandom_log(size * spread / within))
  }
}
