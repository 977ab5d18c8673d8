import ContentDigest
import Foundation
import Testing

/// A finished result of a run over areas can be repeated, and what was changed is named.
struct VerifyAreasTests {
  private static let heading = "carecap records 2\n".utf8.count
  private static let areaCount = 8
  private let scratch: Scratch
  private let table: String

  init() throws {
    scratch = try Scratch()
    let shipped = CarecapProcess.repository.appending(path: "scenarios/country/areas.csv")
    table = try scratch.write(try Data(contentsOf: shipped), to: "areas.csv")
    let finished = try CarecapProcess.run(
      "run", "scenarios/country-2010.yaml", "--areas", table, "--until", "2013-12-31",
      "--replications", "3", "--quiet", "--output", scratch.path("result"))
    try #require(finished.status == 0, "\(finished.errors)")
  }

  private var result: ResultTables { ResultTables(folder: scratch.path("result")) }

  private func verify(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(["verify", scratch.path("result")] + arguments)
  }

  private func changeManifest(_ old: String, _ new: String) throws {
    let manifest = String(decoding: try result.data("run.json"), as: UTF8.self)
    try #require(manifest.contains(old))
    _ = try scratch.write(manifest.replacing(old, with: new), to: "result/run.json")
  }

  /// Adds 1 to a value of an area, and puts every digest in order.
  private func forge(area number: Int, value index: Int) throws {
    let whole = try result.data("records.bin")
    var bytes = Array(whole)
    let length = (bytes.count - Self.heading) / Self.areaCount
    let start = Self.heading + (number - 1) * length
    let end = start + length - SHA256Digest.byteCount
    let place = start + 24 + 8 * index
    let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * $1) }
    let forged = (Double(bitPattern: bits) + 1).bitPattern
    for byte in 0..<8 { bytes[place + byte] = UInt8(truncatingIfNeeded: forged >> (8 * byte)) }
    var digest = SHA256Digest()
    digest.update(Array(bytes[start..<end]))
    bytes.replaceSubrange(end..<start + length, with: digest.bytes)
    _ = try scratch.write(Data(bytes), to: "result/records.bin")
    try changeManifest(SHA256Digest.hexadecimal(of: whole), SHA256Digest.hexadecimal(of: bytes))
  }

  @Test func `a result is repeated, all of it or some`() throws {
    let all = try verify()
    #expect(all.status == 0, "\(all.errors)")
    #expect(
      all.output.contains("5 files as they were written; replications 1–3 of 8 areas repeated"))
    let one = try verify("--area", "910102", "--replication", "2")
    #expect(one.output.contains("; replication 2 of area 910102 repeated"), "\(one.errors)")
    let chinese = try verify("--area", "910102", "--replications", "2-3", "--lang", "zh")
    #expect(chinese.output.contains("地区910102的第2–3次模拟以1、2、8个线程重算，逐位相同"))
    #expect(try verify("--quiet").output.isEmpty)
  }

  @Test func `a merged result is repeated`() throws {
    for part in ["1", "2"] {
      #expect(
        try CarecapProcess.run(
          "run", "scenarios/country-2010.yaml", "--areas", table, "--until", "2013-12-31",
          "--shard", "\(part)/2", "--quiet", "--output", scratch.path(part)
        ).status == 0)
    }
    #expect(
      try CarecapProcess.run(
        "merge", scratch.path("1"), scratch.path("2"), "--quiet", "--output", scratch.path("merged")
      ).status == 0)

    let finished = try CarecapProcess.run("verify", scratch.path("merged"))

    #expect(finished.status == 0, "\(finished.errors)")
  }

  @Test func `the first number that does not repeat is named with 70`() throws {
    let codes = try result.rows("areas.csv").filter { $0["level"] == "area" }
      .reduce(into: [String]()) { codes, row in
        if let code = row["area_code"], codes.last != code { codes.append(code) }
      }
    let rows = try result.rows("areas.csv").filter { $0["area_code"] == codes[2] }
    let index =
      try #require(
        rows.firstIndex { $0["replication"] == "2" && $0["date"] == "2012-12-31" }) + 5
    try forge(area: 5, value: 0)
    try forge(area: 3, value: rows.count - 1)
    try forge(area: 3, value: index)
    let value = try #require(rows[index]["value"].flatMap(Int.init))
    let measure = try #require(rows[index]["measure"])

    let finished = try verify()

    #expect(finished.status == 70)
    #expect(
      finished.errors.contains(
        "area \(codes[2]), run again with 1 workers, differs: in replication 2, \(measure) "
          + "(2012-12-31) was \(value + 1) and is \(value)\n"),
      "\(finished.errors)")
    #expect(finished.errors.contains("run once more, alone, the area has the same numbers"))
    #expect(!finished.errors.contains("made elsewhere"))
    let chinese = try verify("--area", codes[2], "--lang", "zh")
    #expect(
      chinese.errors.contains(
        "重算地区\(codes[2])，结果不同：第2次模拟的\(measure) (2012-12-31)原为\(value + 1)，现为\(value)"))
    #expect(try verify("--area", codes[2], "--replication", "3").status == 70)
    #expect(try verify("--area", codes[2], "--replication", "1").status == 0)
    #expect(try verify("--area", codes[4], "--replications", "2-3").status == 0)
    #expect(try verify("--area", codes[3]).status == 0)
  }

  @Test func `a result of another program says what may be the reason`() throws {
    try changeManifest(#""gsl_version": ""#, #""gsl_version": "0"#)
    #expect(try verify().status == 0)
    try forge(area: 1, value: 0)

    let finished = try verify()

    #expect(finished.status == 70)
    #expect(finished.errors.contains("may be the reason: gsl version 0"), "\(finished.errors)")
  }

  @Test func `a changed file is named with 65`() throws {
    let text = String(decoding: try result.data("areas.csv"), as: UTF8.self)
    _ = try scratch.write(text.replacing("910101", with: "910109"), to: "result/areas.csv")

    let finished = try verify("--area", "910102")

    #expect(finished.status == 65)
    #expect(finished.errors.contains("areas.csv"))
    #expect(!finished.errors.contains("measures.csv"))
  }

  @Test func `another table is refused, and one elsewhere can be named`() throws {
    let bytes = try Data(contentsOf: URL(filePath: table))
    let copy = try scratch.write(bytes, to: "copy.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try scratch.write(text.replacing("东丘县", with: "东山县"), to: "areas.csv")
    let changed = try verify()
    #expect(changed.status == 65)
    #expect(changed.errors.contains("\(table) is not, or no longer, the table"))
    #expect(changed.errors.contains(SHA256Digest.hexadecimal(of: bytes)))

    try FileManager.default.removeItem(atPath: table)
    let gone = try verify()
    #expect(gone.status == 66)
    #expect(gone.errors.contains("is not at \(table), where the run found it"), "\(gone.errors)")
    #expect(gone.errors.contains("help: say with --areas where the table is"))
    #expect(try verify("--areas", copy).status == 0)
    #expect(try verify("--areas", scratch.path("none.csv")).status == 66)
    #expect(try verify("--areas", scratch.path("result/measures.csv")).status == 65)
  }

  @Test func `64 for what the result does not have`() throws {
    for (arguments, words) in [
      (["--area", "910111"], "no area of the result; did you mean '910101'?"),
      (["--area", "東丘"], "whose codes go from 910101 to "),
      (["--replication", "4"], "the result has replications 1 to 3"),
      (["--replications", "2"], "--replications must be a range"),
    ] {
      let finished = try CarecapProcess.run(["verify", scratch.path("result")] + arguments)
      #expect(finished.status == 64)
      #expect(finished.errors.contains(words), "\(finished.errors)")
    }
    let town = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", town).status == 0)
    #expect(
      try CarecapProcess.run(
        "run", town, "--replications", "1", "--until", "2026-12-31", "--quiet", "--output",
        scratch.path("district")
      ).status == 0)
    for arguments in [["--area", "910101"], ["--areas", table]] {
      let finished = try CarecapProcess.run(["verify", scratch.path("district")] + arguments)
      #expect(finished.status == 64)
      #expect(finished.errors.contains("not a district"))
    }
  }

  @Test(arguments: [
    (#""areas": 8"#, #""areas": 7"#, "run.json"),
    (#""areas": 8"#, #""areas": 0"#, "not a result"),
    (#""last_replication": 3"#, #""last_replication": 1099511627776"#, "records.bin"),
    (#""last_replication": 3"#, #""last_replication": 2"#, "records.bin"),
    ("carecap-run-areas-2", "carecap-run-2", "not a result"),
    (#""layout_sha256": ""#, #""layout_sha256": "0"#, "of another version"),
    (#""last_day": "2013"#, #""last_day": "2999"#, "resolved.yaml"),
    (#""area_table_sha256": ""#, #""area_table_sha256": "0"#, "not a result"),
  ])
  func `65 for a manifest that somebody changed`(old: String, new: String, words: String) throws {
    try changeManifest(old, new)

    let finished = try verify()

    #expect(finished.status == 65)
    #expect(finished.errors.contains(words), "\(finished.errors)")
  }
}
