import DiscreteEvent
import Testing

@Suite struct TimeWeightedStatisticTests {
  private func tick(_ ticks: Int64) -> SimulationTime { SimulationTime(ticks: ticks) }

  @Test func `area and mean by hand`() {
    var curve = TimeWeightedStatistic(2, from: tick(10))
    curve.record(5, at: tick(13))
    curve.record(0, at: tick(14))
    curve.record(1, at: tick(14))
    #expect(curve.area(until: tick(20)) == 2 * 3 + 5 * 1 + 1 * 6)
    #expect(curve.mean(until: tick(20)) == 1.7)
    #expect(curve.maximum == 5)
    #expect(curve.value == 1)
  }

  @Test func `no time has the mean of the present value`() {
    #expect(TimeWeightedStatistic(7, from: tick(3)).mean(until: tick(3)) == 7)
  }

  @Test func `areas beyond 64 bits are exact`() {
    var curve = TimeWeightedStatistic(.max)
    curve.record(-3, at: tick(.max - 1))
    #expect(curve.area(until: tick(.max)) == Int128(Int.max) * Int128(Int64.max - 1) - 3)
  }

  @Test func `a restart forgets what was before and keeps the value`() {
    var curve = TimeWeightedStatistic(9)
    curve.record(4, at: tick(5))
    curve.restart(at: tick(8))
    #expect(curve.area(until: tick(10)) == 8)
    #expect(curve.mean(until: tick(10)) == 4)
    #expect(curve.maximum == 4)
  }
}
