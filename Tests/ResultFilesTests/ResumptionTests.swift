import Experimentation
import Foundation
import Measurement
import RandomVariates
import Testing

@testable import ResultFiles

/// Finished replications outlive what ends a run, and give the bytes of the undisturbed one.
struct ResumptionTests {
  private let scratch: Scratch
  private let unfinished: String

  init() throws {
    scratch = try Scratch()
    unfinished = "\(scratch.path)/.r.unfinished"
  }

  private var path: String { "\(scratch.path)/r" }

  private func plan(_ replications: Int, seed: UInt64 = 1) -> RecordPlan {
    RecordPlan(provenance: SmallTown.provenance(seed: seed), replications: 1...replications)
  }

  /// Runs until replication `failing` fails.
  private func interrupt(_ replications: Int, failing: Int) async throws {
    await #expect(throws: (any Error).self) {
      try await SmallTown.write(
        to: path, SmallTown.experiment(replications: replications, failing: failing),
        plan: plan(replications))
    }
  }

  private func resume(_ replications: Int, seed: UInt64 = 1, failing: Int? = nil) async throws {
    try await SmallTown.write(
      to: path, SmallTown.experiment(replications: replications, failing: failing),
      plan: plan(replications, seed: seed), earlier: .resume)
  }

  private func expectWhole(_ replications: Int) async throws {
    try await SmallTown.write(
      to: scratch.path + "/whole", SmallTown.experiment(replications: replications))
    #expect(try scratch.names() == ["r", "whole"])
    let files = try scratch.names("whole")
    #expect(try scratch.names("r") == files)
    for file in files {
      #expect(try scratch.bytes("r/\(file)") == scratch.bytes("whole/\(file)"), "\(file)")
    }
  }

  @Test func `a run that ended early is gone on with, and not one replication made again`()
    async throws
  {
    try await interrupt(40, failing: 36)
    #expect(try scratch.names(".r.unfinished") == ["records.bin", "unfinished.json"])

    // A replication that was kept would fail if it were made again.
    try await resume(40, failing: 35)

    try await expectWhole(40)
  }

  @Test(arguments: [1, 17, 18, 19, 100, 400])
  func `a torn end is cut off`(length: Int) async throws {
    try await interrupt(10, failing: 4)
    let bytes = try scratch.bytes(".r.unfinished/records.bin")
    try bytes.prefix(length).write(to: URL(filePath: "\(unfinished)/records.bin"))

    try await resume(10)

    try await expectWhole(10)
  }

  @Test func `a torn end of other bytes and a changed record are cut off`() async throws {
    try await interrupt(10, failing: 6)
    var bytes = try scratch.bytes(".r.unfinished/records.bin")
    bytes[RecordForm.heading.count + 3 * RecordForm(SmallTown().layout).byteCount + 9] ^= 1
    try (bytes + [1, 2, 3]).write(to: URL(filePath: "\(unfinished)/records.bin"))

    try await resume(10, failing: 3)

    try await expectWhole(10)
  }

  @Test func `without being asked nobody goes on, and nobody removes`() async throws {
    try await interrupt(10, failing: 4)
    let before = try scratch.bytes(".r.unfinished/records.bin")

    await #expect(throws: ResultFileError.unfinished(path: unfinished, kept: 3)) {
      try await SmallTown.write(to: path, SmallTown.experiment(replications: 10), plan: plan(10))
    }

    #expect(try scratch.bytes(".r.unfinished/records.bin") == before)
    try await SmallTown.write(
      to: path, SmallTown.experiment(replications: 10), plan: plan(10), earlier: .discard)
    try await expectWhole(10)
  }

  @Test func `records of another run are refused with what differs, and stay`() async throws {
    try await interrupt(10, failing: 4)
    let before = try scratch.bytes(".r.unfinished/records.bin")

    await #expect(
      throws: ResultFileError.notResumed(
        path: unfinished, .otherRun("master seed 1, not 2"))
    ) { try await resume(10, seed: 2) }
    await #expect(
      throws: ResultFileError.notResumed(path: unfinished, .tooMany(3, wanted: 2))
    ) { try await resume(2) }

    #expect(try scratch.bytes(".r.unfinished/records.bin") == before)
  }

  @Test func `a finished result is extended, and stays when that fails`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment(replications: 5))
    let before = try scratch.names("r").map { try scratch.bytes("r/\($0)") }

    // The first five are not made again: one of them would fail.
    await #expect(throws: ReplicationFailure.self) { try await resume(9, failing: 8) }
    #expect(try scratch.names("r").map { try scratch.bytes("r/\($0)") } == before)
    #expect(try scratch.names() == [".r.unfinished", "r"])
    try await resume(9, failing: 7)

    try await expectWhole(9)
  }

  @Test func `a finished result of another run, a longer or a damaged one is not extended`()
    async throws
  {
    try await SmallTown.write(to: path, SmallTown.experiment(replications: 5))

    await #expect(
      throws: ResultFileError.notResumed(path: path, .otherRun("master seed 1, not 2"))
    ) { try await resume(9, seed: 2) }
    await #expect(throws: ResultFileError.notResumed(path: path, .tooMany(5, wanted: 4))) {
      try await resume(4)
    }
    var bytes = try scratch.bytes("r/records.bin")
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(filePath: "\(path)/records.bin"))
    await #expect(throws: ResultFileError.self) { try await resume(9) }
    #expect(try scratch.names() == ["r"])
  }

  @Test func `with nothing to go on from a run begins`() async throws {
    try await resume(4)

    try await expectWhole(4)
  }
}
