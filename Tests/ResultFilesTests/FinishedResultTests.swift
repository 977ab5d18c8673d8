import CivilCalendar
import Foundation
import Measurement
import RandomVariates
import Testing

@testable import ResultFiles

/// A finished result says what it is of, and gives its records back to the last bit.
struct FinishedResultTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private var path: String { "\(scratch.path)/r" }

  private func records(_ result: FinishedResult) throws -> [ReplicationRecord] {
    var records: [ReplicationRecord] = []
    var reader = try result.records(layout: SmallTown().layout)
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func failure() -> FinishedResultError? {
    #expect(throws: FinishedResultError.self) {
      let result = try FinishedResult(reading: path)
      try result.checkFiles()
      _ = try result.records(layout: SmallTown().layout)
    }
  }

  @Test func `its identity and records are those of the run`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment(replications: 5, workers: 2))

    let result = try FinishedResult(reading: path)

    #expect(result.replications == 1...5)
    #expect(result.provenance == SmallTown.provenance())
    #expect(result.inputs == SmallTown.manifest.inputs)
    #expect(result.resolvedScenario == SmallTown.resolvedScenario)
    #expect(result.fits(SmallTown().layout))
    try result.checkFiles()
    let expected = try (1...5).map { try SmallTown().replicate($0, seed: MasterSeed(1)) }
    let found = try records(result)
    #expect(found.map(\.fingerprint) == expected.map(\.fingerprint))
    #expect(found.map(\.eventCount) == expected.map(\.eventCount))
    #expect(found.map(\.outcomes) == expected.map(\.outcomes))
    #expect(
      found.map { $0.values.map(\.bitPattern) } == expected.map { $0.values.map(\.bitPattern) })
  }

  @Test(arguments: ["summary.csv", "replications.csv", "records.bin", "datapackage.json"])
  func `a file that was changed, cut or removed is named`(name: String) async throws {
    try await SmallTown.write(to: path, SmallTown.experiment())
    let whole = try scratch.bytes("r/\(name)")
    var changed = whole
    changed[changed.count / 2] ^= 1

    for bytes in [changed, whole.dropLast(), whole + [10]] {
      try bytes.write(to: URL(filePath: "\(path)/\(name)"))
      #expect(failure() == .damaged(path: path, files: [name]))
    }
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    #expect(failure() == .damaged(path: path, files: [name]))
  }

  @Test func `a changed scenario is found at once`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment())
    try scratch.put("name: big-town\n", "r/resolved.yaml")

    #expect(failure() == .damaged(path: path, files: ["resolved.yaml"]))
  }

  @Test func `the records before a changed byte may be believed, and the rest not`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment(replications: 5))
    var bytes = try scratch.bytes("r/records.bin")
    let length = RecordForm(SmallTown().layout).byteCount
    bytes[RecordForm.heading.count + 2 * length + 40] ^= 1
    try bytes.write(to: URL(filePath: "\(path)/records.bin"))

    var reader = try FinishedResult(reading: path).records(layout: SmallTown().layout)

    #expect(try reader.next()?.replication == 1)
    #expect(try reader.next()?.replication == 2)
    #expect(throws: RecordFileError.damaged(path: "\(path)/records.bin")) { try reader.next() }
  }

  @Test func `without its records a result is told so`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment())
    try FileManager.default.removeItem(atPath: "\(path)/records.bin")

    let result = try FinishedResult(reading: path)
    #expect(throws: FinishedResultError.withoutRecords(path: path)) {
      _ = try result.records(layout: SmallTown().layout)
    }
  }

  @Test func `what is no result is told from what is not there`() async throws {
    #expect(failure() == .nothingThere(path: path))
    try scratch.makeDirectory("r")
    #expect(failure() == .notAResult(path: path))
    for text in ["{", #"{"format": "other-1"}"#, #"{"format": "carecap-run-2"}"#] {
      try scratch.put(text, "r/run.json")
      #expect(failure() == .notAResult(path: path))
    }
    try scratch.put(#"{"format": "carecap-run-areas-1"}"#, "r/run.json")
    #expect(failure() == .ofAreas(path: path))
    let text = try #require(failure()).text
    #expect(text[.english].contains("cannot be explained"))
    #expect(text[.english].contains("carecap verify repeats it"))
    #expect(text[.chinese].contains("不能解读") && text[.chinese].contains("carecap verify"))
    #expect(throws: FinishedResultError.notAResult(path: path)) {
      try FinishedResult(reading: path, includingAreas: true)
    }
  }

  @Test func `a manifest cannot lead out of the result`() async throws {
    try await SmallTown.write(to: path, SmallTown.experiment())
    let manifest = try scratch.text("r/run.json")
    for name in ["../x", "/etc/passwd", "", ".."] {
      try scratch.put(
        manifest.replacing(#""path": "summary.csv""#, with: #""path": "\#(name)""#), "r/run.json")
      #expect(failure() == .notAResult(path: path))
    }
  }
}
