import Measurement
import Testing

struct SharedBenefitTests {
  private func gini(_ benefits: [Double], _ people: [Double]? = nil) -> Double {
    SharedBenefit(benefits, people: people ?? benefits.map { _ in 1 }).gini
  }

  @Test func `the Gini coefficient of known vectors`() {
    #expect(gini([3, 3, 3]) == 0)
    #expect(abs(gini([0, 0, 0, 1]) - 0.75) < 1e-15)
    #expect(abs(gini([1, 2, 3, 4, 5]) - 4.0 / 15) < 1e-15)
    #expect(abs(gini([5, 1, 4, 2, 3]) - 4.0 / 15) < 1e-15)
    #expect(gini([0, 0]).isNaN)
    #expect(gini([]).isNaN)
  }

  /// The definition: half the mean difference of all pairs over the mean.
  @Test func `groups weigh as many as are in them, by the definition of the coefficient`() {
    let (benefits, people) = ([0.2, 0.9, 0.0, 0.5, 0.5], [3.0, 1, 4, 2, 6])
    let everybody = zip(benefits, people).flatMap { Array(repeating: $0, count: Int($1)) }
    let differences = everybody.reduce(0) { sum, one in
      everybody.reduce(sum) { $0 + abs(one - $1) }
    }
    let defined = differences / 2 / Double(everybody.count) / everybody.reduce(0, +)

    #expect(abs(gini(benefits, people) - defined) < 1e-14)
    #expect(abs(gini(everybody) - defined) < 1e-14)
    #expect(abs(gini(benefits.map { $0 * 7 }, people.map { $0 * 3 }) - defined) < 1e-14)
    // A benefit of yes or no: the share of those without.
    #expect(abs(gini([1, 0, 0], [2, 1, 5]) - 0.75) < 1e-15)
  }

  @Test func `the worst tenth takes a group on its border in part`() {
    let benefit = SharedBenefit([0.8, 0.2, 0, 9], people: [10, 6, 2, 22])

    #expect(benefit.mean(ofWorst: 0.05) == 0)
    #expect(abs(benefit.mean(ofWorst: 0.1) - 0.1) < 1e-15)
    #expect(abs(benefit.mean(ofWorst: 0.2) - 1.2 / 8) < 1e-15)
    #expect(abs(benefit.mean(ofWorst: 1) - (8 + 1.2 + 198) / 40) < 1e-14)
    #expect(SharedBenefit([1], people: [0]).mean(ofWorst: 0.1).isNaN)
  }
}
