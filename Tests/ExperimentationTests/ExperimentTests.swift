import Measurement
import RandomVariates
import Synchronization
import Testing

@testable import Experimentation

struct ExperimentTests {
  private func experiment(
    _ system: ToySystem = ToySystem(), replications: ClosedRange<Int> = 1...60, workers: Int = 2
  ) throws -> Experiment<ToySystem> {
    Experiment(
      scenario: "toy", system: system,
      design: try ExperimentDesign(
        masterSeed: MasterSeed(1), replications: replications, workers: workers))
  }

  private struct Full: Error {}

  @Test(arguments: [2, 7])
  func `any number of workers gives the same records in the same order`(workers: Int) async throws {
    var records: [[ReplicationRecord]] = [[], []]

    let alone = try await experiment(workers: 1).run { records[0].append($0) }
    let together = try await experiment(workers: workers).run { records[1].append($0) }

    #expect(records[0].map(\.replication) == Array(1...60))
    #expect(records[0] == records[1])
    #expect(alone.estimates == together.estimates)
    #expect(alone.promises == together.promises)
    #expect(alone.fingerprints == together.fingerprints)
    #expect(alone.fingerprint == together.fingerprint)
  }

  @Test func `an outcome counts and estimates what the records hold`() async throws {
    var records: [ReplicationRecord] = []

    let outcome = try await experiment().run { records.append($0) }

    #expect(outcome.eventCount == 60 * 61 / 2)
    #expect(outcome.estimates.count == 6)
    #expect(outcome.estimate(date: 1, column: 2) == Estimate(records.map { $0.values[5] }))
    #expect(
      outcome.promises[0].kept[0].successes == records.count { $0.outcomes[0].isKept[0] })
    #expect(outcome.fingerprints == records.map(ReplicationFingerprint.init))
  }

  @Test func `one replication on its own is the same as among others`() async throws {
    var alone: [ReplicationRecord] = []
    var among: [ReplicationRecord] = []

    _ = try await experiment(replications: 17...17).run { alone.append($0) }
    _ = try await experiment(replications: 1...20).run { among.append($0) }

    #expect(alone == [among[16]])
  }

  @Test func `the combined fingerprint depends on the order`() {
    func prints(_ values: [UInt64]) -> [ReplicationFingerprint] {
      values.map {
        ReplicationFingerprint(
          ReplicationRecord(
            replication: 1, fingerprint: $0, eventCount: 0, values: [], outcomes: []))
      }
    }

    // FNV-1a of nothing, and of the bytes 61 00 00 00 00 00 00 00.
    #expect(prints([]).combined == 0xcbf2_9ce4_8422_2325)
    #expect(prints([0x61]).combined == 0x6926_124a_7b14_33c4)
    #expect(prints([1, 2]).combined != prints([2, 1]).combined)
  }

  @Test(arguments: [1, 2, 7])
  func `the failure with the lowest number is reported whoever fails first`(workers: Int)
    async throws
  {
    // Replication 5 fails, but later than 6 does.
    let system = ToySystem(
      failing: [5, 6, 40],
      whileRunning: { number in
        if number == 5 { for _ in 0..<200_000 { _ = MasterSeed(1).description } }
      })
    var delivered: [Int] = []

    let failure = await #expect(throws: ReplicationFailure.self) {
      try await experiment(system, workers: workers).run { delivered.append($0.replication) }
    }

    #expect(failure?.replication == 5)
    #expect(failure?.reason as? ToySystem.Breakdown == ToySystem.Breakdown(replication: 5))
    #expect(delivered == [1, 2, 3, 4])
  }

  @Test func `an error of the consumer stops the experiment as it is`() async throws {
    let started = Mutex(0)
    let system = ToySystem(whileRunning: { _ in started.withLock { $0 += 1 } })

    await #expect(throws: Full.self) {
      try await experiment(system, replications: 1...10_000).run { _ in throw Full() }
    }

    #expect(started.withLock { $0 } < 100)
  }

  @Test func `a cancelled experiment ends between replications`() async throws {
    let started = Mutex(0)
    let system = ToySystem(whileRunning: { _ in started.withLock { $0 += 1 } })
    let experiment = try experiment(system, replications: 1...1_000_000)
    let hasDelivered = Mutex(false)

    let task = Task { try await experiment.run { _ in hasDelivered.withLock { $0 = true } } }
    while !hasDelivered.withLock({ $0 }) { await Task.yield() }
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(started.withLock { $0 } < 1_000_000)
  }

  @Test func `no more replications run at once than there are workers`() async throws {
    let running = Mutex((now: 0, most: 0))
    let system = ToySystem(whileRunning: { _ in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      for _ in 0..<1_000 { _ = MasterSeed(1).description }
      running.withLock { $0.now -= 1 }
    })

    _ = try await experiment(system, workers: 2).run()

    #expect((1...2).contains(running.withLock { $0.most }))
  }

  @Test func `missing numbers lower the count of their estimate only`() async throws {
    let outcome = try await experiment(ToySystem(missing: [3, 4])).run()

    #expect(outcome.estimates.map(\.count) == [60, 60, 58, 60, 60, 60])
  }

  @Test func `an infinite number is a failure that names it`() async throws {
    let failure = await #expect(throws: ReplicationFailure.self) {
      try await experiment(ToySystem(infinite: [9])).run()
    }

    #expect(
      failure?.description
        == "replication 9 failed: residents of district is infinite on observation date 2")
  }

  @Test func `designs that make no sense are refused`() {
    func design(_ replications: ClosedRange<Int>, _ workers: Int) throws(ExperimentDesignError) {
      _ = try ExperimentDesign(
        masterSeed: MasterSeed(1), replications: replications, workers: workers)
    }

    #expect(throws: ExperimentDesignError.replicationBelowOne(0)) { try design(0...3, 1) }
    #expect(throws: ExperimentDesignError.replicationTooHigh(.max)) { try design(1...Int.max, 1) }
    #expect(throws: ExperimentDesignError.workersOutOfRange(0)) { try design(1...3, 0) }
  }
}
