import Measurement
import RandomVariates
import Testing

@testable import Experimentation

/// However the numbers are kept until the end, what they show is the same.
struct ReplicationStoreTests {
  private static let system = ToySystem(missing: [3, 17])

  private func records(_ count: Int) throws -> [ReplicationRecord] {
    try (1...count).map { try Self.system.replicate($0, seed: MasterSeed(1)) }
  }

  private func outcome(
    of records: [ReplicationRecord], numbersAtATime: Int, log: StorageLog = StorageLog()
  ) throws -> ExperimentOutcome {
    var store = ReplicationStore(
      layout: Self.system.layout, storage: LoggingStorage(log: log), numbersAtATime: numbersAtATime)
    for record in records { try store.append(record) }
    return try store.outcome(
      scenario: "toy",
      design: ExperimentDesign(
        masterSeed: MasterSeed(1), replications: 1...records.count, workers: 1))
  }

  // A replication has 6 numbers: 1 is less than one of them, 12 are two of
  // them, 60 are all ten columns of six, and 1,000 are more than there are.
  @Test(arguments: [1, 6, 7, 12, 13, 60, 359, 360, 361, 1_000])
  func `any size of the chunks gives what all numbers at once give`(numbersAtATime: Int) throws {
    let records = try records(60)

    let outcome = try outcome(of: records, numbersAtATime: numbersAtATime)

    #expect(
      outcome.estimates == (0..<6).map { column in Estimate(records.map { $0.values[column] }) })
    #expect(
      outcome.promises == [
        PromiseEstimate(Self.system.layout.promises[0], outcomes: records.map { $0.outcomes[0] })
      ])
    #expect(outcome.fingerprints == records.map(ReplicationFingerprint.init))
  }

  @Test(arguments: [1, 59, 60, 61])
  func `any number of replications fills the chunks`(count: Int) throws {
    let records = try records(count)

    let outcome = try outcome(of: records, numbersAtATime: 20 * 6)

    #expect(
      outcome.estimates.map(\.mean)
        == (0..<6).map { column in
          Estimate(records.map { $0.values[column] }).mean
        })
  }

  @Test func `no more numbers are held at a time for ten times the replications`() throws {
    let logs = [StorageLog(), StorageLog()]

    _ = try outcome(of: records(60), numbersAtATime: 120, log: logs[0])
    _ = try outcome(of: records(600), numbersAtATime: 120, log: logs[1])

    #expect(logs.map(\.largestAppend) == [120, 120])
    #expect(logs[1].largestRead <= logs[0].largestRead)
  }

  @Test func `a storage that fails stops the experiment`() throws {
    let log = StorageLog()
    log.isFull = true

    #expect(throws: StorageLog.Full.self) {
      try outcome(of: records(60), numbersAtATime: 120, log: log)
    }
  }
}

/// What was asked of a storage.
private final class StorageLog {
  struct Full: Error {}

  var isFull = false
  var largestAppend = 0
  var largestRead = 0
}

private struct LoggingStorage: NumberStorage {
  let log: StorageLog
  private var memory = NumbersInMemory()

  init(log: StorageLog) { self.log = log }

  mutating func append(_ numbers: [Double]) throws {
    if log.isFull { throw StorageLog.Full() }
    log.largestAppend = max(log.largestAppend, numbers.count)
    memory.append(numbers)
  }

  func numbers(at index: Int, count: Int) -> [Double] {
    log.largestRead = max(log.largestRead, count)
    return memory.numbers(at: index, count: count)
  }
}
