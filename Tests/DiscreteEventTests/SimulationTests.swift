import DiscreteEvent
import Testing

@Suite struct SimulationTests {
  private func simulation() -> Simulation<PoissonQueue> {
    Simulation(
      PoissonQueue(arrivalRates: [4, 5], serviceRate: 1, renegingRate: 0.5, servers: 10))
  }

  private func units(_ number: Int64) -> SimulationTime {
    SimulationTime(ticks: number * 1_000_000)
  }

  @Test func `stopping on the way changes nothing`() {
    var whole = simulation()
    whole.run(until: units(100))
    var parts = simulation()
    for stop in Int64(1)...100 { parts.run(until: units(stop)) }
    #expect(whole.fingerprint == parts.fingerprint)
    #expect(whole.eventCount == parts.eventCount)
    #expect(whole.eventCount > 1000)
  }

  @Test func `a branched run equals the uninterrupted one and leaves it alone`() {
    var run = simulation()
    run.run(until: units(50))
    var branch = run.branched()
    branch.run(until: units(100))
    let half = run.fingerprint
    #expect(half != branch.fingerprint)
    run.run(until: units(100))
    #expect(run.fingerprint == branch.fingerprint)
    #expect(run.eventCount == branch.eventCount)
    #expect(run.model.servers.waitingStatistic == branch.model.servers.waitingStatistic)
  }

  @Test func `an observer sees every event in order and changes nothing`() {
    var plain = simulation()
    plain.run(until: units(30))
    var traced = simulation()
    var seen = 0
    var isOrdered = true
    var last: EventNotice<PoissonQueue.Event>?
    traced.run(until: units(30)) { notice in
      seen += 1
      if let last { isOrdered = isOrdered && last.precedes(notice) }
      last = notice
    }
    #expect(seen == traced.eventCount)
    #expect(isOrdered)
    #expect(plain.fingerprint == traced.fingerprint)
  }

  struct Counter: BranchableModel, ~Copyable {
    enum Event: BitwiseCopyable { case tick }
    var starts = 0
    var ticks = 0

    mutating func start(_ calendar: inout FutureEventList<Event>) {
      starts += 1
      calendar.schedule(.tick, after: 1, class: .activity)
    }

    mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
      ticks += 1
      calendar.schedule(.tick, after: 1, class: .activity)
    }

    func fingerprintCode(of event: Event) -> UInt64 { 0 }

    borrowing func branched() -> Self { Self(starts: starts, ticks: ticks) }
  }

  @Test func `a model that cannot be copied starts once and branches on purpose`() {
    var run = Simulation(Counter())
    run.run(until: SimulationTime(ticks: 3))
    var branch = run.branched()
    branch.run(until: SimulationTime(ticks: 5))
    #expect(branch.model.starts == 1)
    #expect(branch.model.ticks == 5)
    #expect(run.model.ticks == 3)
  }
}
