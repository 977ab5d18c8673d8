import Testing

@testable import Experimentation

struct ProportionTests {
  /// Values of R's `prop.test(…, correct = FALSE)`, which gives Wilson's interval.
  @Test(arguments: [
    (successes: 8, count: 10, low: 0.4901624715, high: 0.9433178485),
    (successes: 0, count: 10, low: 0, high: 0.2775327999),
    (successes: 10, count: 10, low: 0.7224672001, high: 1),
    (successes: 1, count: 1, low: 0.2065493143, high: 1),
  ])
  func `the interval has the known values`(
    data: (successes: Int, count: Int, low: Double, high: Double)
  ) throws {
    let interval = Proportion(successes: data.successes, of: data.count)
      .scoreInterval(confidence: 0.95)

    #expect(abs(interval.low - data.low) < 1e-9)
    #expect(abs(interval.high - data.high) < 1e-9)
  }

  @Test func `none and all have exact ends`() {
    #expect(Proportion(successes: 0, of: 7).scoreInterval(confidence: 0.95).low == 0)
    #expect(Proportion(successes: 7, of: 7).scoreInterval(confidence: 0.95).high == 1)
  }

  @Test func `no replication gives neither share nor interval`() {
    #expect(Proportion(successes: 0, of: 0).share == nil)
    #expect(Proportion(successes: 0, of: 0).statement == nil)
  }

  /// The coverage summed over all outcomes, without chance. Brown, Cai &
  /// DasGupta (2001) find it to swing around 95 %, deepest where p is near 0 or 1.
  @Test func `the interval covers 95 of 100 on average over all probabilities`() throws {
    let n = 50
    let coverages = (1..<100).map { coverage(of: Double($0) / 100, trials: n) }

    let average = coverages.reduce(0, +) / Double(coverages.count)
    #expect(abs(average - 0.95) < 0.005)
    #expect(try #require(coverages.min()) > 0.88)
  }

  /// 4,000 experiments with seed 1: four standard errors are allowed; with any
  /// seed that fails in 1 of 16,000 cases.
  @Test func `trials cover the probability as often as theory says`() {
    var chance = HashSequence(1)
    let experiments = 4_000
    var covered = 0
    for _ in 0..<experiments {
      let successes = (0..<20).count { _ in chance.uniform() < 0.3 }
      let interval = Proportion(successes: successes, of: 20).scoreInterval(confidence: 0.95)
      if interval.contains(0.3) { covered += 1 }
    }

    let expected = coverage(of: 0.3, trials: 20)
    let error = (expected * (1 - expected) / Double(experiments)).squareRoot()
    #expect(abs(Double(covered) / Double(experiments) - expected) < 4 * error)
  }

  /// The probability that the interval of a binomial number covers its parameter.
  private func coverage(of p: Double, trials n: Int) -> Double {
    var mass = (0..<n).reduce(1.0) { product, _ in product * (1 - p) }
    var sum = 0.0
    for k in 0...n {
      if Proportion(successes: k, of: n).scoreInterval(confidence: 0.95).contains(p) { sum += mass }
      mass *= Double(n - k) / Double(k + 1) * p / (1 - p)
    }
    return sum
  }
}
