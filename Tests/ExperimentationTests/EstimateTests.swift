import RandomVariates
import Testing

@testable import Experimentation

struct EstimateTests {
  @Test func `four numbers give the values worked out by hand`() throws {
    let estimate = Estimate([4, 1, 3, 2])

    #expect(estimate.count == 4)
    #expect(estimate.mean == 2.5)
    #expect(abs(try #require(estimate.standardDeviation) - (5.0 / 3).squareRoot()) < 1e-15)
    // 2.5 ± t(0.975; 3) √(5/3) / 2, with t = 3.182446305284263 from tables.
    let interval = try #require(estimate.studentInterval(confidence: 0.95))
    #expect(abs(interval.low - 0.445739743239480) < 1e-9)
    #expect(abs(interval.high - 4.554260256760519) < 1e-9)
    // What numpy.quantile says, which is definition 7.
    let expected = [1.15, 1.3, 1.75, 2.5, 3.25, 3.7, 3.85]
    for (quantile, value) in zip(try #require(estimate.quantiles).values, expected) {
      #expect(abs(quantile - value) < 1e-14)
    }
  }

  @Test func `missing numbers are left out and the count says so`() {
    #expect(Estimate([.nan, 4, 1, .nan, 3, 2]) == Estimate([4, 1, 3, 2]))
  }

  @Test func `one number has neither deviation nor interval`() {
    let estimate = Estimate([7, .nan])

    #expect(estimate.count == 1)
    #expect(estimate.mean == 7)
    #expect(estimate.standardDeviation == nil)
    #expect(estimate.interval == nil)
    #expect(estimate.quantiles?.values == Array(repeating: 7, count: 7))
  }

  @Test func `no number at all gives nothing`() {
    let estimate = Estimate([.nan, .nan])

    #expect(estimate.count == 0)
    #expect(estimate.mean == nil)
    #expect(estimate.standardDeviation == nil)
    #expect(estimate.interval == nil)
    #expect(estimate.quantiles == nil)
  }

  /// NIST Statistical Reference Datasets, univariate: NumAcc1, NumAcc3, NumAcc4.
  /// The bound is what the data keep after being rounded to binary.
  @Test(arguments: [
    (centre: 10_000_002.0, step: 1.0, pairs: 1, deviation: 1.0, error: 1e-15),
    (centre: 1_000_000.2, step: 0.1, pairs: 500, deviation: 0.1, error: 1e-9),
    (centre: 10_000_000.2, step: 0.1, pairs: 500, deviation: 0.1, error: 1e-8),
  ])
  func `numbers that differ only in their last digits keep their deviation`(
    data: (centre: Double, step: Double, pairs: Int, deviation: Double, error: Double)
  ) throws {
    let pairs = (0..<data.pairs).flatMap { _ in [data.centre - data.step, data.centre + data.step] }

    let estimate = Estimate([data.centre] + pairs)

    #expect(abs(try #require(estimate.mean) / data.centre - 1) < 1e-15)
    let deviation = try #require(estimate.standardDeviation)
    #expect(abs(deviation / data.deviation - 1) < data.error)
  }

  @Test(arguments: [0.1, 1e9 + 0.1, -3, 0])
  func `equal numbers have their own value as mean and no deviation`(value: Double) {
    let estimate = Estimate(Array(repeating: value, count: 1_001))

    #expect(estimate.mean == value)
    #expect(estimate.standardDeviation == 0)
    #expect(estimate.interval == nil)
    #expect(estimate.absence == .constant)
    #expect(estimate.quantiles?.median == value)
  }

  /// 4,000 experiments with seed 1: the share has a standard error of 0.0035, and
  /// four of them are allowed; with any seed that fails in 1 of 16,000 cases.
  @Test(arguments: [2, 5, 30])
  func `the interval of normal numbers covers their mean in 95 of 100 cases`(count: Int) throws {
    var chance = HashSequence(1)
    let experiments = 4_000
    var covered = 0
    for _ in 0..<experiments {
      let values = (0..<count).map { _ in 5 + 2 * Normal.quantile(chance.uniform()) }
      if try #require(Estimate(values).studentInterval(confidence: 0.95)).contains(5) {
        covered += 1
      }
    }

    let share = Double(covered) / Double(experiments)
    #expect(abs(share - 0.95) < 4 * (0.95 * 0.05 / Double(experiments)).squareRoot())
  }
}
