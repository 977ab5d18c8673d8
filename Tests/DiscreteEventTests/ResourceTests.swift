import DiscreteEvent
import Testing

@Suite struct ResourceTests {
  private func tick(_ ticks: Int64) -> SimulationTime { SimulationTime(ticks: ticks) }

  @Test func `a unit given back goes to the next in line at once`() {
    var beds = Resource<Int>(capacity: 1)
    #expect(beds.seize(for: 1, at: tick(0)) == .granted)
    guard case .waiting = beds.seize(for: 2, at: tick(1)) else {
      Issue.record("the second customer should wait")
      return
    }
    #expect(beds.release(at: tick(5)) == 2)
    #expect(beds.busy == 1)
    #expect(beds.release(at: tick(9)) == nil)
    #expect(beds.free == 1)
    #expect(beds.busyStatistic.area(until: tick(10)) == 9)
    #expect(beds.waitingStatistic.area(until: tick(10)) == 4)
    #expect(beds.capacityStatistic.area(until: tick(10)) == 10)
  }

  @Test func `a decrease makes debt that is paid as units are given back`() {
    var beds = Resource<Int>(capacity: 3)
    for customer in 1...3 { _ = beds.seize(for: customer, at: tick(0)) }
    _ = beds.seize(for: 4, at: tick(0))
    #expect(beds.changeCapacity(to: 1, at: tick(1)).isEmpty)
    #expect(beds.busy == 3)
    #expect(beds.debt == 2)
    #expect(beds.release(at: tick(2)) == nil)
    #expect(beds.release(at: tick(3)) == nil)
    #expect(beds.debt == 0)
    #expect(beds.release(at: tick(4)) == 4)
    #expect(beds.busy == 1)
  }

  @Test func `an increase serves the line in order, after the debt`() {
    var beds = Resource<Int>(capacity: 2, priorityClasses: 2)
    for customer in 1...2 { _ = beds.seize(for: customer, at: tick(0)) }
    for customer in 3...5 { _ = beds.seize(for: customer, priority: 1, at: tick(0)) }
    _ = beds.seize(for: 6, priority: 0, at: tick(0))
    #expect(beds.changeCapacity(to: 0, at: tick(1)).isEmpty)
    #expect(beds.changeCapacity(to: 4, at: tick(2)) == [6, 3])
    #expect(beds.free == 0)
    #expect(Array(beds.line) == [4, 5])
    #expect(beds.changeCapacity(to: 7, at: tick(3)) == [4, 5])
    #expect(beds.free == 1)
  }

  @Test func `nothing is seized where there is nothing`() {
    var beds = Resource<Int>(capacity: 0)
    #expect(beds.seizeIfFree(at: tick(0)) == false)
    _ = beds.seize(for: 1, at: tick(0))
    #expect(beds.line.count == 1)
    #expect(beds.changeCapacity(to: 1, at: tick(1)) == [1])
  }
}
