public import Experimentation

/// How much of the variance of the expected answer each parameter explains on its own, from
/// any sample of independent parameters.
///
/// The points are sorted by the parameter and divided into classes of equal size; the
/// variance between the classes is the first-order part: the correlation ratio of
/// M. D. McKay, "Evaluating prediction uncertainty", NUREG/CR-6311, 1995, with the part
/// taken off that the spread within the classes leaves in their means. Coarser than the
/// indices of a Sobol' design, and without one.
public struct MainEffect: Hashable, Sendable {
  public let parameter: Int
  /// The share of Var(E[Y | parameters]); estimates can be a little below 0 or above 1.
  public let share: Double
  public let interval: ConfidenceInterval?

  /// The effects by falling share; empty where the expected answer does not vary, or where
  /// there are fewer than 20 points.
  ///
  /// - Parameter variance: Var(E[Y | parameters]).
  public static func all(
    points: [UnitPoint], answers: [Replicates], variance: Double
  ) -> [MainEffect] {
    precondition(points.count == answers.count, "an answer for each point")
    guard variance > 0, points.count >= 20 else { return [] }
    let means = answers.map(\.mean)
    let center = means.mean
    let deviations = means.minus(center)
    // Few and large, so that the mean of a class is known better than that of a point.
    let classCount = max(Int(Double(points.count).squareRoot()) / 2, 2)
    return (0..<points[0].count).map { parameter in
      let order = points.indices.sorted {
        (points[$0][parameter], $0) < (points[$1][parameter], $1)
      }
      var classes = points.indices.map { _ in 0 }
      for (rank, point) in order.enumerated() {
        classes[point] = rank * classCount / points.count
      }
      let analysis = ClassVariance(deviations, classes: classes, count: classCount)
      let left = points.indices.map { analysis.between(leavingOut: $0) / variance }
      let share = analysis.between(leavingOut: nil) / variance
      return MainEffect(
        parameter: parameter, share: share,
        interval: Jackknife.interval(whole: share, leavingOut: left)?.limited(to: 0...1))
    }.ranked { $0.share }
  }
}

/// A one-way analysis of variance with fixed classes.
private struct ClassVariance {
  private let values: [Double]
  private let classes: [Int]
  private var sizes: [Double]
  private var sums: [Double]
  private let sumOfSquares: Double

  init(_ values: [Double], classes: [Int], count: Int) {
    self.values = values
    self.classes = classes
    sizes = [Double](repeating: 0, count: count)
    sums = sizes
    for (value, number) in zip(values, classes) {
      sizes[number] += 1
      sums[number] += value
    }
    sumOfSquares = values.reduce(0) { $0 + $1 * $1 }
  }

  /// The variance between the classes, of all values or of all but one.
  func between(leavingOut left: Int?) -> Double {
    var (sizes, sums) = (sizes, sums)
    var squares = sumOfSquares
    if let left {
      sizes[classes[left]] -= 1
      sums[classes[left]] -= values[left]
      squares -= values[left] * values[left]
    }
    let total = sizes.reduce(0, +)
    let classCount = Double(sizes.count)
    let explained = zip(sizes, sums).reduce(0) { $0 + $1.1 * $1.1 / $1.0 }
    let sum = sums.reduce(0, +)
    let meanSquareWithin = (squares - explained) / (total - classCount)
    // The classes divide up all values there are, so the variance between them has their
    // number in the denominator, not one less.
    return (explained - sum * sum / total - (classCount - 1) * meanSquareWithin) / total
  }
}
