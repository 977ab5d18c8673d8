/// A continuous distribution given by some of its quantiles.
public final class QuantileTable: DistributionFamily {
  /// Ascending, from 0 to 1.
  public let probabilities: [Double]
  /// The value at each probability, not descending.
  public let values: [Double]

  init(probabilities: [Double], values: [Double]) throws(DistributionError) {
    guard values.count >= 2 else { throw .tooFewEntries(.values, values.count, needed: 2) }
    guard values.count == probabilities.count else {
      throw .differentCounts(.probabilities, probabilities.count, .values, values.count)
    }
    for value in values { try ParameterCheck.require(value, .values, in: ParameterCheck.any) }
    for probability in probabilities {
      try ParameterCheck.require(probability, .probabilities, in: 0...1)
    }
    try ParameterCheck.require(probabilities[0], .probabilities, in: 0...0)
    try ParameterCheck.require(probabilities[probabilities.count - 1], .probabilities, in: 1...1)
    for index in 1..<values.count {
      try ParameterCheck.require(
        probabilities[index - 1], .probabilities, below: probabilities[index], .probabilities)
      try ParameterCheck.require(
        values[index - 1], .values, below: values[index], .values, mayBeEqual: true)
    }
    self.probabilities = probabilities
    self.values = values
  }

  public static func == (one: QuantileTable, other: QuantileTable) -> Bool {
    one.values == other.values && one.probabilities == other.probabilities
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(probabilities)
    hasher.combine(values)
  }
}

extension QuantileTable {
  public var mean: Double {
    (1..<values.count).reduce(0) { sum, index in
      sum + share(index) * (values[index - 1] + (values[index] - values[index - 1]) / 2)
    }
  }

  public var variance: Double {
    let mean = mean
    return (1..<values.count).reduce(0) { sum, index in
      let low = values[index - 1] - mean
      let high = values[index] - mean
      return sum + share(index) * (low * low + low * high + high * high) / 3
    }
  }

  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  public func cumulativeProbability(within x: Double) -> Double {
    let above = values.firstIndexOfSorted { $0 > x }
    if above == 0 { return 0 }
    if above == values.count { return 1 }
    let fraction = (x - values[above - 1]) / (values[above] - values[above - 1])
    return probabilities[above - 1] + fraction * share(above)
  }

  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try .quantiles(probabilities: probabilities, values: values.map { $0 * factor })
  }

  /// The value below which others fall with probability `p`, in 0...1. Takes
  /// logarithmic time.
  public func quantile(_ p: Double) -> Double {
    let above = Swift.min(probabilities.firstIndexOfSorted { $0 > p }, values.count - 1)
    let fraction = (p - probabilities[above - 1]) / share(above)
    return values[above - 1] + fraction * (values[above] - values[above - 1])
  }

  /// Probability between a value and the one before it.
  private func share(_ index: Int) -> Double {
    probabilities[index] - probabilities[index - 1]
  }
}
