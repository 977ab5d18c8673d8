/// What a simulation says about the number of a check.
package enum TheoryMeasurement: Sendable {
  /// An estimate with its standard error from so many independent replications.
  case estimate(Double, standardError: Double, degreesOfFreedom: Double, sampleSize: Int)
  /// Pearson's χ² of so many draws.
  case chiSquare(Double, degreesOfFreedom: Double, sampleSize: Int)
}

extension TheoryMeasurement {
  /// Pearson's χ² of counts of classes that have these probabilities.
  package init(counts: [Int], probabilities: [Double]) {
    let size = counts.reduce(0, +)
    let statistic = zip(counts, probabilities).reduce(0.0) { sum, pair in
      let expected = pair.1 * Double(size)
      return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
    self = .chiSquare(statistic, degreesOfFreedom: Double(counts.count - 1), sampleSize: size)
  }
}
