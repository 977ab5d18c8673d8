import CivilCalendar
import Measurement
import Testing

@testable import Experimentation

struct PromiseEstimateTests {
  private func day(_ number: Int32) -> CivilDate { CivilDate(dayNumber: number) }

  @Test func `each date has the share in which the promise is kept on it`() {
    let promise = ToySystem().layout.promises[0]
    let outcomes = [[true, true], [true, false], [true, false]].map {
      PromiseOutcome(isKept: $0, firstKept: day(1))
    }

    let estimate = PromiseEstimate(promise, outcomes: outcomes)

    #expect(
      estimate.kept == [Proportion(successes: 3, of: 3), Proportion(successes: 1, of: 3)])
  }

  @Test func `shares by date count the day itself and never those not kept`() {
    let distribution = FirstKeptDistribution([day(20), nil, day(10), day(20), nil])

    #expect(distribution.kept(by: day(9)).successes == 0)
    #expect(distribution.kept(by: day(10)).successes == 1)
    #expect(distribution.kept(by: day(19)).successes == 1)
    #expect(distribution.kept(by: day(20)) == Proportion(successes: 3, of: 5))
    #expect(distribution.kept(by: day(9_999)) == Proportion(successes: 3, of: 5))
    #expect(distribution.notKept == Proportion(successes: 2, of: 5))
  }

  @Test func `a quantile that is not reached within the horizon is no date`() {
    let distribution = FirstKeptDistribution([day(20), nil, day(10), day(30), nil])

    #expect(distribution.quantile(0.2) == day(10))
    #expect(distribution.quantile(0.21) == day(20))
    #expect(distribution.quantile(0.6) == day(30))
    #expect(distribution.quantile(0.61) == nil)
    #expect(FirstKeptDistribution([nil]).quantile(0.5) == nil)
    #expect(FirstKeptDistribution([]).quantile(0.5) == nil)
  }

  @Test func `seven of a hundred reach the share 0.07`() {
    // 100 × 0.07 is above 7 in binary, and would ask for an eighth.
    let distribution = FirstKeptDistribution((1...100).map { day($0) })

    #expect(distribution.quantile(0.07) == day(7))
  }
}
