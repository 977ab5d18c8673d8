import Testing

@testable import Experimentation

struct PairedDifferenceTests {
  @Test func `pairs give the values worked out by hand`() throws {
    // Differences 1, 3, 2: variance 1; baseline 1, 2, 3: variance 1; plan 2, 5, 5: variance 3.
    let pair = PairedDifference([2, 5, 5], less: [1, 2, 3])

    #expect(pair.difference.mean == 2)
    #expect(pair.baselineMean == 2)
    #expect(pair.planMean == 4)
    #expect(pair.difference.standardDeviation == 1)
    #expect(abs(try #require(pair.replicationFactor) - 4) < 1e-12)
    #expect(abs(try #require(pair.correlation) - 1.5 / 3.0.squareRoot()) < 1e-12)
    #expect(pair.higher == Proportion(successes: 3, of: 3))
    #expect(pair.lower.successes == 0)
    #expect(!pair.pairingHurts)
  }

  @Test func `a number that either plan lacks is left out and counted`() {
    let pair = PairedDifference([2, .nan, 5, 9], less: [1, 7, 2, .nan])

    #expect(pair == PairedDifference([2, .nan, 5, .nan], less: [1, .nan, 2, .nan]))
    #expect(pair.incomplete == 2)
    #expect(pair.difference.count == 2)
    #expect(pair.difference.mean == 2)
  }

  @Test func `a plan against itself differs by exactly nothing`() {
    let values = (0..<300).map { 0.1 * Double($0) }
    let pair = PairedDifference(values, less: values)

    #expect(pair.isSame)
    #expect(pair.difference.mean == 0)
    #expect(pair.difference.standardDeviation == 0)
    #expect(pair.difference.absence == .constant)
    #expect(pair.replicationFactor == nil)
    #expect(pair.correlation == 1)
  }

  @Test func `opposite numbers say that pairing hurts`() throws {
    let pair = PairedDifference([3, 2, 1], less: [1, 2, 3])

    #expect(pair.pairingHurts)
    #expect(abs(try #require(pair.replicationFactor) - 0.5) < 1e-12)
    #expect(pair.correlation == -1)
  }

  @Test func `no complete pair gives nothing`() {
    let pair = PairedDifference([.nan], less: [1])

    #expect(pair.difference.mean == nil)
    #expect(pair.difference.absence == .few)
    #expect(pair.correlation == nil)
    #expect(pair.incomplete == 1)
  }

  /// The score interval by another route: the likelihood was
  /// maximised numerically, without Tango's closed form.
  @Test(arguments: [
    (gains: 43, losses: 11, count: 200, low: 0.091793994, high: 0.230650437),
    (gains: 20, losses: 0, count: 100, low: 0.133366933, high: 0.288829166),
    (gains: 15, losses: 15, count: 60, low: -0.178595218, high: 0.178595218),
  ])
  func `the interval of paired proportions has the known values`(
    data: (gains: Int, losses: Int, count: Int, low: Double, high: Double)
  ) {
    let pair = PairedProportion(
      both: data.count - data.gains - data.losses, onlyPlan: data.gains,
      onlyBaseline: data.losses, neither: 0)
    let interval = pair.scoreInterval(confidence: 0.95)

    #expect(abs(interval.low - data.low) < 1e-7)
    #expect(abs(interval.high - data.high) < 1e-7)
  }

  @Test func `plan and baseline changed about change the sign`() {
    let pair = PairedProportion(both: 5, onlyPlan: 30, onlyBaseline: 12, neither: 53)
    let other = PairedProportion(both: 5, onlyPlan: 12, onlyBaseline: 30, neither: 53)
    let (one, two) = (
      pair.scoreInterval(confidence: 0.95), other.scoreInterval(confidence: 0.95)
    )

    #expect(abs(one.low + two.high) < 1e-12 && abs(one.high + two.low) < 1e-12)
    #expect(pair.difference == 0.18)
    #expect(pair.interval != nil)
  }

  @Test func `the receipt of promises is that of ones and noughts`() throws {
    let plan = [true, true, true, false, false, true]
    let baseline = [true, false, true, true, false, false]
    let pair = PairedProportion(plan, against: baseline)
    let numbers = PairedDifference(
      plan.map { $0 ? 1 : 0 }, less: baseline.map { $0 ? 1 : 0 })

    #expect((pair.both, pair.onlyPlan, pair.onlyBaseline, pair.neither) == (2, 2, 1, 1))
    #expect(abs(try #require(pair.correlation) - (try #require(numbers.correlation))) < 1e-12)
    #expect(
      abs(try #require(pair.replicationFactor) - (try #require(numbers.replicationFactor)))
        < 1e-12)
    #expect(pair.absence == .few)
  }
}
