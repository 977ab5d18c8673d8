/// The mean and the sum of squared deviations of some numbers, in two passes.
///
/// The second pass corrects what rounding did to the first: Chan, Golub &
/// LeVeque (1983), "Algorithms for computing the sample variance", American
/// Statistician 37, 242-247. Numbers are added in their order, so the same
/// numbers in the same order give the same bits.
struct Moments {
  let mean: Double
  let sumOfSquaredDeviations: Double

  /// The moments of `values`, of which there is at least one, all finite.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "moments need at least one number")
    let n = Double(values.count)
    // Dividing first would round every term; scaling matters only near the
    // largest Double, where no measure of a district is.
    let roughMean = values.reduce(0, +) / n
    let mean = roughMean + values.reduce(0) { $0 + ($1 - roughMean) } / n

    var sum = 0.0
    var sumOfSquares = 0.0
    for value in values {
      let deviation = value - mean
      sum += deviation
      sumOfSquares += deviation * deviation
    }
    self.mean = mean
    // Rounding may leave a trace below zero where all numbers are the same.
    self.sumOfSquaredDeviations = max(0, sumOfSquares - sum * sum / n)
  }
}
