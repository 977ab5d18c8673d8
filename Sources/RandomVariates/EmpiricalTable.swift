/// A finite set of values, each with its probability.
///
/// A class, so that a ``Distribution`` that holds one stays as small as the
/// others, and constant, so that it may be shared between replications.
public final class EmpiricalTable: DistributionFamily {
  /// The different values in ascending order.
  public let values: [Double]
  /// Probability of each value, in the order of the values.
  public var probabilities: [Double] {
    cumulative.indices.map { $0 == 0 ? cumulative[0] : cumulative[$0] - cumulative[$0 - 1] }
  }

  /// Probability of each value or a lesser one; the last is exactly 1.
  private let cumulative: [Double]

  /// Values may repeat and stand in any order; a weight of zero leaves its
  /// value out.
  init(values: [Double], weights: [Double]) throws(DistributionError) {
    guard !values.isEmpty else { throw .tooFewEntries(.values, 0, needed: 1) }
    guard values.count == weights.count else {
      throw .differentCounts(.values, values.count, .weights, weights.count)
    }
    for value in values { try ParameterCheck.require(value, .values, in: ParameterCheck.any) }
    for weight in weights {
      try ParameterCheck.require(weight, .weights, in: 0...ParameterCheck.magnitude)
    }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var different: [Double] = []
    var sums: [Double] = []
    var total = 0.0
    for index in order where weights[index] > 0 {
      total += weights[index]
      if different.last == values[index] {
        sums[sums.count - 1] = total
      } else {
        different.append(values[index])
        sums.append(total)
      }
    }
    guard total > 0 else { throw .weightsSumToZero }
    self.values = different
    cumulative = sums.map { $0 / total }
  }

  private init(_ table: EmpiricalTable, times factor: Double) throws(DistributionError) {
    let scaled = table.values.map { $0 * factor }
    for value in scaled { try ParameterCheck.require(value, .values, in: ParameterCheck.any) }
    values = scaled
    cumulative = table.cumulative
  }

  public static func == (one: EmpiricalTable, other: EmpiricalTable) -> Bool {
    one.values == other.values && one.cumulative == other.cumulative
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(values)
    hasher.combine(cumulative)
  }
}

extension EmpiricalTable {
  public var mean: Double {
    zip(probabilities, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  public var variance: Double {
    let mean = mean
    return zip(probabilities, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
  }

  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  public func cumulativeProbability(within x: Double) -> Double {
    let notAbove = values.firstIndexOfSorted { $0 > x }
    return notAbove == 0 ? 0 : cumulative[notAbove - 1]
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    .empirical(try EmpiricalTable(self, times: factor))
  }

  /// The least value whose cumulative probability exceeds `p`, for 0 ≤ p < 1.
  /// Takes logarithmic time. It rises with `p`, which the faster alias method
  /// would not, and so keeps compared plans alike.
  public func quantile(_ p: Double) -> Double {
    values[cumulative.firstIndexOfSorted { $0 > p }]
  }
}
