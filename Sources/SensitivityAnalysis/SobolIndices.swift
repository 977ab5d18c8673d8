public import Experimentation

/// How much of the variance of a model's expected answer comes from each parameter.
///
/// First-order indices by the estimator of Saltelli and others 2010 (table 2, b), total-order
/// indices by that of M. J. W. Jansen, "Analysis of variance designs for model output",
/// 1999. For a model with chance in it the products and squares of means are replaced by
/// unbiased estimates of the products and squares of expectations, so the indices are those
/// of E[Y | parameters] for any number of replications. The replications within a row have
/// the same chances; those of different rows are independent, so the intervals, from
/// drawing rows, cover both layers. With few rows an estimate may lie where no index can; then
/// it is put at the nearest number that can be one, like the limits of its interval.
public struct SobolIndices: Hashable, Sendable {
  public struct Index: Hashable, Sendable {
    public let parameter: Int
    /// The share of the variance that would vanish if the parameter were known.
    public let first: Double
    public let firstInterval: ConfidenceInterval?
    /// The share that would remain if everything but the parameter were known.
    public let total: Double
    public let totalInterval: ConfidenceInterval?
  }

  /// By falling total index; empty where the expected answer does not vary.
  public let indices: [Index]
  /// Mean over all parameters and chances.
  public let mean: Double
  public let layers: VarianceLayers

  /// `answers` are those at the points of `design`.
  public init(_ design: SaltelliDesign, _ answers: [Replicates], bootstrap: Bootstrap) {
    precondition(answers.count == design.points.count, "an answer for each point")
    let dimension = design.dimension
    let rowCount = answers.count / design.rowLength
    precondition(rowCount >= 2, "a variance takes two rows")
    let starts = (0..<rowCount).map { $0 * design.rowLength }
    // Products of numbers far from 0 would lose digits.
    let center =
      starts.reduce(0) { $0 + answers[$1].mean + answers[$1 + 1].mean } / Double(2 * rowCount)
    let rows = starts.map { start in
      Row(answers[start..<start + design.rowLength].map { $0.minus(center) })
    }
    func statistics(_ drawn: [Int]) -> [Double] {
      let sums = drawn.reduce(into: Row(dimension: dimension)) { $0.add(rows[$1]) }
      return sums.statistics(count: Double(drawn.count))
    }
    let whole = statistics(Array(0..<rowCount))
    let intervals = bootstrap.intervals(of: whole, count: rowCount, statistics: statistics)
    mean = center
    layers = VarianceLayers(
      unknown: whole[0], unknownInterval: intervals[0], chance: whole[1],
      chanceInterval: intervals[1], shareInterval: intervals[2])
    indices =
      whole[0] <= 0
      ? []
      : (0..<dimension).map { parameter in
        let (first, total) = (3 + parameter, 3 + dimension + parameter)
        return Index(
          parameter: parameter, first: min(max(whole[first], 0), 1),
          firstInterval: intervals[first]?.limited(to: 0...1), total: max(whole[total], 0),
          totalInterval: intervals[total]?.limited(to: 0...Double.infinity))
      }.ranked { $0.total }
  }
}

/// What a row adds to the estimates.
private struct Row {
  private var sum = 0.0
  private var squareOfSum = 0.0
  private var square = 0.0
  private var within = 0.0
  /// For each parameter: the mean change, what goes into the numerator of its first-order
  /// index, and into that of its total index.
  private var change: [Double]
  private var first: [Double]
  private var total: [Double]

  init(dimension: Int) {
    change = [Double](repeating: 0, count: dimension)
    (first, total) = (change, change)
  }

  init(_ answers: [Replicates]) {
    let (a, b) = (answers[0], answers[1])
    let mixed = answers.dropFirst(2)
    sum = (a.mean + b.mean) / 2
    squareOfSum = sum * sum
    square = (a.productOfExpectations(with: a) + b.productOfExpectations(with: b)) / 2
    within = (a.variance + b.variance) / 2
    change = mixed.map { $0.minus(a).mean }
    first = mixed.map { b.productOfExpectations(with: $0.minus(a)) }
    total = mixed.map {
      let change = $0.minus(a)
      return change.productOfExpectations(with: change) / 2
    }
  }

  mutating func add(_ other: Row) {
    sum += other.sum
    squareOfSum += other.squareOfSum
    square += other.square
    within += other.within
    for index in change.indices {
      change[index] += other.change[index]
      first[index] += other.first[index]
      total[index] += other.total[index]
    }
  }

  /// The variance of E[Y | parameters], the mean variance of chance, the share of the first,
  /// the first-order indices and the total indices, of the sums over `count` rows.
  func statistics(count: Double) -> [Double] {
    let mean = sum / count
    // The square of the mean is too large by the variance of the mean of `count` rows.
    let spread = max(squareOfSum / count - mean * mean, 0) / (count - 1)
    let unknown = square / count - mean * mean + spread
    let chance = within / count
    let firstOrder = change.indices.map { (first[$0] - mean * change[$0]) / count / unknown }
    return [unknown, chance, unknown / (unknown + chance)] + firstOrder
      + total.map { $0 / count / unknown }
  }
}
