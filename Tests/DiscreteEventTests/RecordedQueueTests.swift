import DiscreteEvent
import Testing

/// Customer by customer, with equality: no chance, no tolerance.
@Suite struct RecordedQueueTests {
  private func recorded(
    seed: UInt64, customers: Int, load: Int
  ) -> (arrivals: [Int64], services: [Int64]) {
    var generator = SplitMix64(seed: seed)
    var arrivals: [Int64] = []
    var services: [Int64] = []
    var time: Int64 = 0
    for _ in 0..<customers {
      // Small numbers, zeros among them, so that ties abound.
      time += Int64(generator.below(8))
      arrivals.append(time)
      services.append(Int64(generator.below(load)))
    }
    return (arrivals, services)
  }

  private func run(_ arrivals: [Int64], _ services: [Int64], servers: Int) -> RecordedQueue {
    var simulation = Simulation(
      RecordedQueue(arrivals: arrivals, services: services, servers: servers))
    simulation.run(until: .endOfTime)
    return simulation.model
  }

  @Test func `waits before one server follow Lindley's recursion`() {
    let (arrivals, services) = recorded(seed: 1, customers: 5000, load: 8)
    var expected: [Int64] = [0]
    for customer in 1..<arrivals.count {
      let gap = arrivals[customer] - arrivals[customer - 1]
      expected.append(max(0, expected[customer - 1] + services[customer - 1] - gap))
    }
    #expect(run(arrivals, services, servers: 1).waits == expected)
    #expect((expected.max() ?? 0) > 20)
  }

  @Test(arguments: [1, 2, 3, 7])
  func `waits follow the recursion of Kiefer and Wolfowitz`(servers: Int) {
    let (arrivals, services) = recorded(seed: 1, customers: 4000, load: 8 * servers)
    var workload = Array(repeating: Int64(0), count: servers)
    var expected: [Int64] = []
    var last: Int64 = 0
    for (arrival, service) in zip(arrivals, services) {
      workload = workload.map { max(0, $0 - (arrival - last)) }.sorted()
      last = arrival
      expected.append(workload[0])
      workload[0] += service
    }
    #expect(run(arrivals, services, servers: servers).waits == expected)
    #expect((expected.max() ?? 0) > 5)
  }

  @Test func `regular customers before two regular servers, by hand`() {
    let queue = run([0, 2, 4, 6, 8, 10], [5, 5, 5, 5, 5, 5], servers: 2)
    #expect(queue.waits == [0, 0, 1, 1, 2, 2])
  }

  @Test(arguments: [1, 3])
  func `Little's law holds to the tick`(servers: Int) {
    let (arrivals, services) = recorded(seed: 1, customers: 3000, load: 8 * servers)
    let queue = run(arrivals, services, servers: servers)
    let waited = queue.waits.reduce(Int128(0)) { $0 + Int128($1) }
    let served = services.reduce(Int128(0)) { $0 + Int128($1) }
    #expect(queue.servers.waitingStatistic.area(until: .endOfTime) == waited)
    #expect(queue.servers.busyStatistic.area(until: .endOfTime) == served)
    #expect(waited > 0)
  }
}
