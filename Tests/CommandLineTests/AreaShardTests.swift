import Foundation
import Testing

/// A run over areas that is divided or interrupted is the run, or says why not.
struct AreaShardTests {
  private static let scenario = "scenarios/country-2010.yaml"
  private static let table = "scenarios/country/areas.csv"
  private static let files = [
    "areas.csv", "measures.csv", "datapackage.json", "resolved.yaml", "records.bin",
  ]
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ name: String, _ arguments: String..., table: String = table) throws -> Finished
  {
    try CarecapProcess.run(
      [
        "run", Self.scenario, "--areas", table, "--until", "2013-12-31", "--replications", "2",
        "--output", scratch.path(name),
      ] + arguments)
  }

  private func merge(_ names: String...) throws -> Finished {
    try CarecapProcess.run(
      ["merge", "--output", scratch.path("merged")] + names.map(scratch.path))
  }

  private func expectSame(_ one: String, _ other: String) throws {
    for name in Self.files {
      let (one, other) = (
        ResultTables(folder: scratch.path(one)), ResultTables(folder: scratch.path(other))
      )
      #expect(try one.data(name) == other.data(name), "\(name) differs")
    }
    #expect(try manifest(one) == manifest(other))
  }

  /// `run.json` without what differs between two equal runs.
  private func manifest(_ name: String) throws -> NSDictionary {
    let data = try ResultTables(folder: scratch.path(name)).data("run.json")
    var document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    document["environment"] = nil
    return document as NSDictionary
  }

  @Test func `three parts in any order and twice give the bytes and the words of the whole`() throws
  {
    let whole = try run("whole", "--workers", "2")
    for (shard, areas) in [("3/3", "6–8"), ("1/3", "1–2"), ("2/3", "3–5")] {
      let part = try run(String(shard.prefix(1)), "--shard", shard, "--workers", "1")
      #expect(part.output.hasPrefix("Part \(shard), areas \(areas) of 8"), "\(part.errors)")
    }

    let merged = try merge("2", "3", "2", "1")

    #expect(merged.status == 0, "\(merged.errors)")
    #expect(
      merged.output.replacing(scratch.path("merged"), with: "")
        == whole.output.replacing(scratch.path("whole"), with: ""))
    try expectSame("whole", "merged")
  }

  @Test func `75 for missing parts`() throws {
    for part in ["1", "3"] { #expect(try run(part, "--shard", "\(part)/4").status == 0) }

    let finished = try merge("1", "3")

    #expect(finished.status == 75)
    #expect(finished.errors == "carecap: 2 of 4 parts missing: run them with --array=2,4\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("merged")))
  }

  @Test func `65 for a part of another run, another table or a damaged one`() throws {
    #expect(try run("1", "--shard", "1/2").status == 0)
    let text = try String(
      contentsOf: CarecapProcess.repository.appending(path: Self.table), encoding: .utf8)
    let table = try scratch.write(text.replacing("东丘县", with: "东山县"), to: "other.csv")
    #expect(try run("table", "--shard", "2/2", table: table).status == 0)
    #expect(try run("third", "--replication", "1", "--shard", "2/2").status == 64)
    #expect(try run("seed", "--seed", "2", "--shard", "2/2").status == 0)
    #expect(try run("two", "--shard", "2/2").status == 0)
    let town = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", town).status == 0)
    #expect(
      try CarecapProcess.run(
        "run", town, "--replications", "2", "--shard", "2/2", "--output", scratch.path("district")
      ).status == 0)

    for (part, words) in [
      ("table", "area table sha256"), ("seed", "master seed 2, not 20101101"),
      ("district", "not of the"),
    ] {
      let finished = try merge("1", part)
      #expect(finished.status == 65)
      #expect(finished.errors.contains(words), "\(finished.errors)")
    }
    for file in ["records.bin", "part.json"] {
      var bytes = try ResultTables(folder: scratch.path("two")).data(file)
      bytes[bytes.count - 40] ^= 1
      _ = try scratch.write(bytes, to: "two/\(file)")
      let damaged = try merge("1", "two")
      #expect(damaged.status == 65)
      #expect(damaged.errors.contains("\(file) is not as it was written"), "\(damaged.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("merged")))
  }

  @Test func `a finished part is left as it is, and another is refused`() throws {
    #expect(try run("part", "--shard", "2/3").status == 0)
    #expect(try run("part", "--shard", "2/3").output.hasPrefix("Part 2/3 is finished already"))
    #expect(try run("part", "--shard", "1/3").status == 73)
    #expect(try run("part", "--shard", "2/3", "--seed", "2").status == 73)
    #expect(try run("none", "--shard", "1/9").status == 64)
    #expect(
      try CarecapProcess.run(
        "merge", scratch.path("part"), "--format", "json", "--output", scratch.path("merged")
      ).status == 75)
  }

  @Test func `after a kill the finished areas are kept, protected and not made again`() throws {
    #expect(try run("whole", "--quiet").status == 0)
    // The state in which a kill leaves a run: three whole areas, a torn fourth, a torn table.
    let unfinished = ".result.unfinished"
    try FileManager.default.createDirectory(
      atPath: scratch.path(unfinished), withIntermediateDirectories: false)
    let whole = ResultTables(folder: scratch.path("whole"))
    let records = try whole.data("records.bin")
    let length = (records.count - 18) / 8
    _ = try scratch.write(records.prefix(18 + 3 * length + 7), to: "\(unfinished)/records.bin")
    _ = try scratch.write(whole.data("areas.csv").prefix(1000), to: "\(unfinished)/areas.csv")
    _ = try scratch.write(try announcement(length), to: "\(unfinished)/unfinished.json")

    let refused = try run("result")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("3 areas of a run that was interrupted"), "\(refused.errors)")
    #expect(try run("result", "--resume", "--seed", "2").status == 73)
    let resumed = try run("result", "--resume")

    #expect(resumed.status == 0, "\(resumed.errors)")
    try expectSame("whole", "result")
    #expect(!FileManager.default.fileExists(atPath: scratch.path(unfinished)))
  }

  /// What a run says of its records before there are any.
  private func announcement(_ length: Int) throws -> String {
    #expect(try run("part", "--shard", "1/1", "--quiet").status == 0)
    let data = try ResultTables(folder: scratch.path("part")).data("part.json")
    let part = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let document: [String: Any] = [
      "format": "carecap-unfinished-1", "first_replication": 1, "record_bytes": length,
      "run": try #require(part["run"]),
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
  }
}
