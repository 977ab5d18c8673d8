import ContentDigest
import Experimentation
import Foundation
import Testing

@testable import ResultFiles

/// What parts give together is what the undivided run gives, or nothing.
struct PartTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func path(_ name: String) -> String { "\(scratch.path)/\(name)" }

  /// Writes some parts of ten replications; each stands under its number.
  private func writeParts(_ numbers: some Sequence<Int>, of count: Int) async throws {
    for number in numbers {
      let shard = try #require(Shard(number: number, of: count))
      try await SmallTown.writePart(shard, to: path("\(number)"), workers: 1 + number % 2)
    }
  }

  private func failure(merging names: [String]) -> PartError? {
    let error = #expect(throws: PartError.self) {
      try SmallTown.merge(names.map(path), to: path("merged"))
    }
    #expect((try? scratch.names("merged")) == nil)
    return error
  }

  @Test(arguments: [
    (1, ["1"]), (3, ["1", "2", "3"]), (3, ["3", "1", "2"]), (3, ["2", "3", "2", "1", "2"]),
    (10, (1...10).map { "\(11 - $0)" }),
  ])
  func `parts in any order, once or more, give the bytes of the undivided run`(
    count: Int, names: [String]
  ) async throws {
    try await SmallTown.write(to: path("whole"), SmallTown.experiment(replications: 10))
    try await writeParts(1...count, of: count)

    try SmallTown.merge(names.map(path), to: path("merged"))

    let files = try scratch.names("whole")
    #expect(try scratch.names("merged") == files)
    #expect(files.contains("run.json") && files.contains("replications.csv"))
    for file in files {
      #expect(try scratch.bytes("merged/\(file)") == scratch.bytes("whole/\(file)"), "\(file)")
    }
  }

  @Test func `missing parts are named`() async throws {
    try await writeParts([1, 3, 4], of: 5)

    let error = failure(merging: ["4", "1", "3"])

    #expect(error == .missing([2, 5].compactMap { Shard(number: $0, of: 5) }))
    #expect(error?.description == "2 of 5 parts missing: run them with --array=2,5")
  }

  @Test func `a part of another run is refused with what differs`() async throws {
    try await writeParts([1], of: 2)
    let second = try #require(Shard(number: 2, of: 2))
    let others = [
      (SmallTown.identity(parts: 2, seed: 7), "master seed 7, not 1"),
      (SmallTown.identity(replications: 11, parts: 2), "replications 11, not 10"),
      (SmallTown.identity(parts: 2, gslVersion: "2.8"), "gsl version 2.8, not 2.7.1"),
    ]

    for (index, (identity, difference)) in others.enumerated() {
      try await SmallTown.writePart(second, to: path("foreign-\(index)"), identity: identity)

      #expect(
        failure(merging: ["1", "foreign-\(index)"])
          == .ofAnotherRun(
            path: path("foreign-\(index)"), other: path("1"), difference: difference))
    }
  }

  @Test func `two parts that contradict each other are refused`() async throws {
    try await writeParts([1, 2], of: 2)
    try FileManager.default.copyItem(atPath: path("2"), toPath: path("copy"))
    try alter("copy/records.bin", renewingDigests: true) { $0[100] ^= 1 }

    let second = try #require(Shard(number: 2, of: 2))
    #expect(
      failure(merging: ["1", "2", "copy"])
        == .contradictory(path: path("copy"), other: path("2"), second))
  }

  @Test(arguments: ["records.bin", "part.json", "part.sha256", "resolved.yaml"])
  func `a changed byte anywhere is found`(file: String) async throws {
    try await writeParts([1, 2], of: 2)
    let whole = try scratch.bytes("2/\(file)")

    // Every 37th byte, so that all kinds of fields are met.
    for index in stride(from: 0, to: whole.count, by: 37) + [whole.count - 1] {
      try alter("2/\(file)") { $0[index] ^= 0x04 }

      #expect(failure(merging: ["1", "2"]) != nil, "byte \(index)")

      try whole.write(to: URL(filePath: path("2/\(file)")))
    }
    try SmallTown.merge([path("1"), path("2")], to: path("merged"))
  }

  @Test(arguments: ["records.bin", "part.json", "part.sha256", "resolved.yaml"])
  func `a file that is cut short, too long or gone is found`(file: String) async throws {
    try await writeParts([1, 2], of: 2)
    let whole = try scratch.bytes("2/\(file)")

    for count in [0, 1, whole.count / 2, whole.count - 1] {
      try Data(whole.prefix(count)).write(to: URL(filePath: path("2/\(file)")))
      #expect(failure(merging: ["1", "2"]) != nil, "\(count) bytes")
    }
    try (whole + [0]).write(to: URL(filePath: path("2/\(file)")))
    #expect(failure(merging: ["1", "2"]) != nil)
    try FileManager.default.removeItem(atPath: path("2/\(file)"))
    #expect(failure(merging: ["1", "2"]) != nil)
  }

  @Test func `a copy that is damaged is found though another is whole`() async throws {
    try await writeParts([1, 2], of: 2)
    try FileManager.default.copyItem(atPath: path("2"), toPath: path("copy"))
    try alter("copy/records.bin") { $0[100] ^= 1 }

    #expect(
      failure(merging: ["1", "2", "copy"]) == .damaged(path: path("copy"), file: "records.bin"))
  }

  @Test func `what is no part is told from what is not there`() async throws {
    try scratch.makeDirectory("empty")
    try scratch.put("mine", "file")
    try await SmallTown.write(to: path("result"), SmallTown.experiment())

    #expect(failure(merging: ["nothing"]) == .nothingThere(path: path("nothing")))
    for name in ["empty", "file", "result"] {
      #expect(failure(merging: [name]) == .notAPart(path: path(name)))
    }
  }

  /// Changes a file; with `renewingDigests` as somebody would who wants to deceive.
  private func alter(
    _ name: String, renewingDigests: Bool = false, by change: (inout [UInt8]) -> Void
  ) throws {
    let old = try scratch.bytes(name)
    var bytes = Array(old)
    change(&bytes)
    try Data(bytes).write(to: URL(filePath: path(name)))
    guard renewingDigests else { return }
    let part = try #require(name.split(separator: "/").first)
    let manifest = try scratch.text("\(part)/part.json").replacing(
      SHA256Digest.hexadecimal(of: old), with: SHA256Digest.hexadecimal(of: bytes))
    try scratch.put(manifest, "\(part)/part.json")
    let digest = SHA256Digest.hexadecimal(of: manifest.utf8)
    try scratch.put("\(digest)  part.json\n", "\(part)/part.sha256")
  }
}

private func + (first: StrideTo<Int>, second: [Int]) -> [Int] { Array(first) + second }
