import RandomVariates
import Testing

@testable import Experimentation

struct RankCorrelationTests {
  @Test func `ranks, not distances, are compared`() throws {
    let numbers = (1...200).map { Double($0) }
    let steep = try #require(
      RankCorrelation(numbers, numbers.map { $0 * $0 * $0 }, confidence: 0.95))

    #expect(abs(steep.coefficient - 1) < 1e-12)
    let falling = try #require(RankCorrelation(numbers, numbers.map { -$0 }, confidence: 0.95))
    #expect(abs(falling.coefficient + 1) < 1e-12)
  }

  @Test func `what is always the same, or known of few, has none`() {
    let numbers = (1...100).map { Double($0) }
    #expect(RankCorrelation(numbers, numbers.map { _ in 1 }, confidence: 0.95) == nil)
    #expect(RankCorrelation([.nan] + numbers.dropFirst(), numbers, confidence: 0.95) == nil)
    #expect(RankCorrelation(numbers, numbers, confidence: 0.95) != nil)
  }

  /// Ties share their mean rank: (1, 1, 2) against (1, 2, 3), repeated, by hand √3 / 2.
  @Test func `ties share their ranks`() throws {
    let first = (0..<120).map { Double([1, 1, 2][$0 % 3]) }
    let second = (0..<120).map { Double([1, 2, 3][$0 % 3]) }
    let correlation = try #require(RankCorrelation(first, second, confidence: 0.95))
    #expect(abs(correlation.coefficient - 3.0.squareRoot() / 2) < 1e-12)
  }

  /// Spearman's coefficient of a normal pair with correlation r is 6 / π · asin (r / 2). 1,000
  /// repetitions with seed 1; the bounds leave a true 95 % three standard errors of 0.7 %: with
  /// any seed each case fails in 1 of 370.
  @Test(arguments: [0.0, 0.5])
  func `the interval covers as often as it says`(shared: Double) {
    var chance = HashSequence(1)
    let truth = shared == 0 ? 0 : 0.482_583_739_530_997_4
    var covered = 0
    for _ in 0..<1_000 {
      var pairs: (first: [Double], second: [Double]) = ([], [])
      for _ in 0..<150 {
        let one = Normal.quantile(chance.uniform())
        let other = Normal.quantile(chance.uniform())
        pairs.first.append(one)
        pairs.second.append(shared * one + (1 - shared * shared).squareRoot() * other)
      }
      let correlation = RankCorrelation(pairs.first, pairs.second, confidence: 0.95)
      if correlation?.interval.contains(truth) ?? false { covered += 1 }
    }
    #expect((0.929...0.971).contains(Double(covered) / 1_000))
  }
}
