import DiscreteEvent
import Testing

/// Data sets after the Statistical Reference Datasets of NIST, univariate summary
/// statistics: the certified values are exact.
@Suite struct TallyTests {
  struct DataSet: CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let mean: Double
    let variance: Double
    /// Digits that the representation of the data in binary leaves to be had.
    let digits: Double
    var testDescription: String { name }
  }

  static func alternating(around centre: Double, _ lower: Double, _ upper: Double) -> [Double] {
    [centre] + (0..<500).flatMap { _ in [lower, upper] }
  }

  static let dataSets = [
    DataSet(
      name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002], mean: 10_000_002, variance: 1,
      digits: 14),
    DataSet(
      name: "NumAcc2", values: alternating(around: 1.2, 1.1, 1.3), mean: 1.2, variance: 0.01,
      digits: 13),
    DataSet(
      name: "NumAcc3", values: alternating(around: 1000000.2, 1000000.1, 1000000.3),
      mean: 1000000.2, variance: 0.01, digits: 9),
    DataSet(
      name: "NumAcc4", values: alternating(around: 10000000.2, 10000000.1, 10000000.3),
      mean: 10000000.2, variance: 0.01, digits: 7),
    DataSet(
      name: "a billion and a little", values: [4, 7, 13, 16].map { 1e9 + $0 }, mean: 1e9 + 10,
      variance: 30, digits: 14),
  ]

  @Test(arguments: dataSets)
  func `mean and variance have the digits to be had`(data: DataSet) throws {
    var tally = Tally()
    for value in data.values { tally.record(value) }
    let mean = try #require(tally.mean)
    let variance = try #require(tally.variance)
    #expect(tally.count == data.values.count)
    #expect(abs(mean - data.mean) <= 1e-14 * data.mean)
    #expect(abs(variance - data.variance) <= data.variance * tenToMinus(data.digits))
    #expect(tally.minimum == data.values.min())
    #expect(tally.maximum == data.values.max())
  }

  @Test func `a tally of nothing says nothing`() {
    var tally = Tally()
    #expect(tally.mean == nil)
    #expect(tally.minimum == nil)
    tally.record(-3)
    #expect(tally.mean == -3)
    #expect(tally.maximum == -3)
    #expect(tally.variance == nil)
    #expect(tally.standardDeviation == nil)
  }

  private func tenToMinus(_ digits: Double) -> Double {
    (0..<Int(digits)).reduce(1.0) { product, _ in product / 10 }
  }
}
