/// The mean, the sum of squared deviations and the skewness of some numbers, in two passes.
///
/// The second pass corrects what rounding did to the first: Chan, Golub &
/// LeVeque (1983), "Algorithms for computing the sample variance", American
/// Statistician 37, 242-247. Numbers are added in their order, so the same
/// numbers in the same order give the same bits.
struct Moments {
  let mean: Double
  let sumOfSquaredDeviations: Double
  /// The third central moment over the second to the power 3/2; 0 for equal numbers.
  let skewness: Double

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
    var sumOfCubes = 0.0
    for value in values {
      let deviation = value - mean
      sum += deviation
      let square = deviation * deviation
      sumOfSquares += square
      sumOfCubes += square * deviation
    }
    self.mean = mean
    // Rounding may leave a trace below zero where all numbers are the same.
    let sumOfSquaredDeviations = max(0, sumOfSquares - sum * sum / n)
    self.sumOfSquaredDeviations = sumOfSquaredDeviations
    let variance = sumOfSquaredDeviations / n
    skewness = variance > 0 ? sumOfCubes / n / (variance * variance.squareRoot()) : 0
  }
}
