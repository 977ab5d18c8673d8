import CGSL
import RandomVariates

/// Tests of fit for samples of a fixed seed.
///
/// The whole target makes fewer than 200 such comparisons, each at 5 × 10⁻⁹.
/// Had the seed been drawn by lot, the chance of a false alarm in any of them
/// would be below 10⁻⁶.
enum GoodnessOfFit {
  static let significance = 5e-9

  /// The two-sided normal quantile for ``significance``.
  static let normalThreshold = 5.85

  /// Pearson's χ² for counts against equal expectations.
  static func chiSquareProbability(_ counts: [Int], expected: [Double], constraints: Int = 1)
    -> Double
  {
    let statistic = zip(counts, expected).reduce(0.0) { sum, pair in
      sum + (Double(pair.0) - pair.1) * (Double(pair.0) - pair.1) / pair.1
    }
    return gsl_cdf_chisq_Q(statistic, Double(counts.count - constraints))
  }

  /// Of χ² for values that ought to be uniform on the unit interval: a hundred
  /// classes, and the outermost thousandths apart to see the tails.
  static func uniformityProbability(_ values: [Double]) -> Double {
    var counts = Array(repeating: 0, count: 102)
    for value in values {
      if value < 0.001 {
        counts[100] += 1
      } else if value > 0.999 {
        counts[101] += 1
      } else {
        counts[min(99, Int(value * 100))] += 1
      }
    }
    let total = Double(values.count)
    var expected = Array(repeating: total / 100, count: 100)
    expected[0] = total * 0.009
    expected[99] = total * 0.009
    expected += [total * 0.001, total * 0.001]
    return chiSquareProbability(counts, expected: expected)
  }

  /// Kolmogorov and Smirnov's test for uniform values (Stephens, "Use of the
  /// Kolmogorov-Smirnov … without extensive tables", 1970).
  static func kolmogorovProbability(_ values: [Double]) -> Double {
    let count = Double(values.count)
    var distance = 0.0
    for (index, value) in values.sorted().enumerated() {
      distance = max(
        distance, value - Double(index) / count, (Double(index) + 1) / count - value)
    }
    let scaled = (count.squareRoot() + 0.12 + 0.11 / count.squareRoot()) * distance
    var probability = 0.0
    for term in 1...20 {
      let size = gsl_ran_gaussian_pdf(2 * Double(term) * scaled, 1) / gsl_ran_gaussian_pdf(0, 1)
      probability += (term % 2 == 1 ? 2 : -2) * size
    }
    return min(1, probability)
  }

  /// Standard errors between the mean of the values and what it ought to be.
  static func standardizedMean(_ values: [Double], mean: Double, variance: Double) -> Double {
    let average = values.reduce(0, +) / Double(values.count)
    return (average - mean) / (variance / Double(values.count)).squareRoot()
  }
}
