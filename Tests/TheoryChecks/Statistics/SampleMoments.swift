/// First and second moments of the samples of a check.
///
/// Sums are taken of deviations from the exact value, which are near 0 if theory and
/// simulation agree, so that nothing cancels.
struct SampleMoments {
  private static let value = 0
  private static let weight = 1
  private static let controls = 2..<6

  private let exact: Double
  private(set) var count = 0
  private var sums = SIMD8<Double>.zero
  private var products = Array(repeating: SIMD8<Double>.zero, count: 6)

  init(around exact: Double) {
    self.exact = exact
  }

  mutating func add(_ sample: Sample) {
    var row = SIMD8<Double>.zero
    row[Self.value] = sample.value - exact * sample.weight
    row[Self.weight] = sample.weight
    row.highHalf.lowHalf = sample.controls.highHalf
    row[2] = sample.controls.x
    row[3] = sample.controls.y
    count += 1
    sums += row
    for index in products.indices { products[index] += row[index] * row }
  }

  /// The ratio of the means of values and weights, less what the controls explain by least
  /// squares, and its standard error to first order.
  var ratio: TheoryMeasurement {
    let size = Double(count)
    let means = sums / size
    let weight = means[Self.weight]
    let deviation = means[Self.value] / weight
    // Of the residual, value less ratio times weight, with itself and with the controls.
    let covariances = products.indices.map { index in
      covariance(index, Self.value) - deviation * covariance(index, Self.weight)
    }
    let variance = covariances[Self.value] - deviation * covariances[Self.weight]
    let used = Self.controls.filter { covariance($0, $0) > 0 }
    let slopes = LinearSystem.solution(
      used.map { row in used.map { covariance(row, $0) } }, used.map { covariances[$0] })
    let explained = zip(used, slopes).reduce(0) { $0 + $1.1 * covariances[$1.0] }
    let correction = zip(used, slopes).reduce(0) { $0 + $1.1 * means[$1.0] }
    let degreesOfFreedom = size - 1 - Double(used.count)
    let residual = max(variance - explained, 0) * (size - 1) / degreesOfFreedom
    return .estimate(
      exact + deviation - correction / weight,
      standardError: (residual / size).squareRoot() / weight, degreesOfFreedom: degreesOfFreedom,
      sampleSize: count)
  }

  private func covariance(_ first: Int, _ second: Int) -> Double {
    let size = Double(count)
    return (products[first][second] - sums[first] * sums[second] / size) / (size - 1)
  }
}
