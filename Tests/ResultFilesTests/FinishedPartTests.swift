import Experimentation
import Foundation
import Measurement
import RandomVariates
import Testing

@testable import ResultFiles

/// A part that is there is not run again, and nothing else is taken for it.
struct FinishedPartTests {
  private let scratch: Scratch
  private let shard: Shard

  init() throws {
    scratch = try Scratch()
    shard = try #require(Shard("2/3"))
  }

  private var path: String { "\(scratch.path)/part" }

  private func isFinished(
    _ identity: RunIdentity = SmallTown.identity(parts: 3), as shard: Shard? = nil
  ) throws(ResultFileError) -> Bool {
    try ResultPart.isFinished(
      shard ?? self.shard, of: identity, form: RecordForm(SmallTown().layout), at: path)
  }

  @Test func `a part is finished when it is there and whole`() async throws {
    #expect(try !isFinished())

    try await SmallTown.writePart(shard, to: path)

    #expect(try isFinished())
    #expect(try scratch.names() == ["part"])
    #expect(
      try scratch.names("part") == ["part.json", "part.sha256", "records.bin", "resolved.yaml"])
  }

  @Test func `a damaged part is not finished, and is replaced`() async throws {
    try await SmallTown.writePart(shard, to: path)
    let whole = try scratch.bytes("part/records.bin")
    try whole.dropLast().write(to: URL(filePath: "\(path)/records.bin"))
    #expect(try !isFinished())

    try await SmallTown.writePart(shard, to: path)

    #expect(try isFinished())
    #expect(try scratch.bytes("part/records.bin") == whole)
  }

  @Test func `another part or a part of another run is refused`() async throws {
    try await SmallTown.writePart(shard, to: path)

    #expect(throws: ResultFileError.refused(path: path, .otherPart("master seed 1, not 2"))) {
      try isFinished(SmallTown.identity(parts: 3, seed: 2))
    }
    #expect(throws: ResultFileError.refused(path: path, .otherPart("part 2/3, not 3/3"))) {
      try isFinished(as: Shard("3/3"))
    }
  }

  @Test func `a directory of somebody else is refused`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment())
    #expect(throws: ResultFileError.refused(path: path, .noPartManifest)) { try isFinished() }
    try FileManager.default.removeItem(atPath: path)
    try await SmallTown.writePart(shard, to: path)
    try scratch.put("mine", "part/diary.txt")
    #expect(throws: ResultFileError.refused(path: path, .foreignFile("diary.txt"))) {
      try isFinished()
    }

    await #expect(throws: ResultFileError.refused(path: path, .foreignFile("diary.txt"))) {
      try await SmallTown.writePart(shard, to: path)
    }
    #expect(try scratch.text("part/diary.txt") == "mine")
  }

  @Test func `a part that is not finished leaves its records, and only those go on`() async throws {
    let (system, run) = (SmallTown(), SmallTown.identity(parts: 3))
    func writer(_ earlier: EarlierRecords) throws(ResultFileError) -> PartWriter {
      try PartWriter(
        directory: path, run: run, shard: shard, form: RecordForm(system.layout), earlier: earlier)
    }
    do {
      var writer = try writer(.refuse)
      try writer.append(system.replicate(4, seed: MasterSeed(1)))
    }
    #expect(try scratch.names() == [".part.unfinished"])
    #expect(throws: ResultFileError.self) { _ = try writer(.refuse) }

    do {
      var writer = try writer(.resume)
      #expect(writer.recordCount == 1)
      #expect(try writer.lastRecord()?.replication == 4)
      for number in 5...6 { try writer.append(system.replicate(number, seed: MasterSeed(1))) }
      try writer.finish(
        inputs: [], environment: SmallTown.manifest.environment, workers: 1,
        resolvedScenario: SmallTown.resolvedScenario)
    }
    #expect(try scratch.names() == ["part"])
    #expect(try isFinished())
  }
}
