import DiscreteEvent
import Testing

/// Means of queues against theory, by batches of 3000 customers, the first left
/// out. With t below 6.5 at 30 or more batches a false alarm has a chance below
/// one in a million for each mean; the seed is fixed. The second expectation in
/// each comparison keeps a vague simulation from passing.
@Suite struct QueueingTheoryTests {
  private func run(_ model: PoissonQueue, batches: Int) -> PoissonQueue {
    var simulation = Simulation(model)
    let rate = model.arrivalRates.reduce(0, +)
    let customers = Double(batches * PoissonQueue.batchLength)
    let horizon = SimulationTime(ticks: Int64(customers / rate * PoissonQueue.unit))
    simulation.run(until: horizon)
    return simulation.model
  }

  private func expect(
    _ batches: [Double], mean expected: Double, within share: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var tally = Tally()
    for mean in batches.dropFirst() { tally.record(mean) }
    let mean = try #require(tally.mean)
    let deviation = try #require(tally.standardDeviation)
    let standardError = deviation / Double(tally.count).squareRoot()
    #expect(abs(mean - expected) < 6.5 * standardError, sourceLocation: sourceLocation)
    #expect(standardError < share * expected, sourceLocation: sourceLocation)
  }

  @Test func `the wait with one server is that of Erlang`() throws {
    let queue = run(PoissonQueue(arrivalRates: [0.8], serviceRate: 1, servers: 1), batches: 40)
    try expect(queue.batches[0], mean: 4, within: 0.05)
  }

  @Test func `the wait with two servers is that of Erlang C`() throws {
    // Offered load a = 1.2: C = 1.8 / (1 + 1.2 + 1.8) = 0.45, wait C / (2 - 1.2).
    let queue = run(PoissonQueue(arrivalRates: [1.2], serviceRate: 1, servers: 2), batches: 40)
    try expect(queue.batches[0], mean: 0.5625, within: 0.03)
  }

  @Test func `the wait and the share of the impatient are those of Erlang A`() throws {
    let queue = run(
      PoissonQueue(arrivalRates: [10], serviceRate: 1, renegingRate: 0.5, servers: 10), batches: 30)
    try expect(queue.batches[0], mean: 0.2078264247, within: 0.025)
    // Reneging is rate times time in line: the same mean, to a few in a thousand.
    #expect(abs(Double(queue.reneged) / Double(queue.arrived) - 0.1039132123) < 0.008)
  }

  @Test func `the waits of three priorities are those of Cobham`() throws {
    let model = PoissonQueue(arrivalRates: [0.2, 0.3, 0.3], serviceRate: 1, servers: 1)
    let queue = run(model, batches: 80)
    try expect(queue.batches[0], mean: 1, within: 0.02)
    try expect(queue.batches[1], mean: 2, within: 0.03)
    try expect(queue.batches[2], mean: 8, within: 0.08)
  }
}
