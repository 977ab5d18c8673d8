import Foundation
import Testing

/// Runs over a table of areas, with the small one that is shipped.
struct CountryTests {
  private static let scenario = "scenarios/country-2010.yaml"
  private static let table = CarecapProcess.repository
    .appending(path: "scenarios/country/areas.csv").path
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ table: String, _ name: String, _ arguments: String...) throws -> ResultTables {
    let folder = scratch.path(name)
    let finished = try CarecapProcess.run(
      ["run", Self.scenario, "--areas", table, "--quiet", "--output", folder] + arguments)
    try #require(finished.status == 0, "\(finished.errors)")
    return ResultTables(folder: folder)
  }

  private static func lines() throws -> [String] {
    try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func write(_ lines: [String], to name: String) throws -> String {
    try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
  }

  @Test func `the order of the areas and the number of workers change no byte`() throws {
    let lines = try Self.lines()
    let one = try run(Self.table, "one", "--workers", "1", "--replications", "2")

    for workers in ["2", "7"] {
      let other = try run(
        write(lines.prefix(1) + lines.dropFirst().reversed(), to: "reversed.csv"), workers,
        "--workers", workers, "--replications", "2")
      for name in ["areas.csv", "measures.csv", "datapackage.json", "resolved.yaml"] {
        #expect(try one.data(name) == other.data(name), "\(name) differs")
      }
    }
  }

  @Test func `an added area changes no other area's numbers`() throws {
    let lines = try Self.lines()
    let twin = "910103,双县," + lines[1].split(separator: ",").dropFirst(2).joined(separator: ",")

    let before = try run(Self.table, "before").rows("areas.csv").filter { $0["level"] == "area" }
    let after = try run(write(lines + [twin], to: "more.csv"), "after").rows("areas.csv")
      .filter { $0["level"] == "area" }

    #expect(after.count == before.count / 8 * 9)
    #expect(after.filter { $0["area_code"] != "910103" } == before)
    // The same people under another code have a future of their own.
    func values(_ code: String) -> [String?] {
      after.filter { $0["area_code"] == code }.map { $0["value"] }
    }
    #expect(values("910103") != values("910101"))
  }

  @Test func `totals by prefix are sums`() throws {
    let rows = try run(Self.table, "result", "--replications", "2").rows("areas.csv")
    var sums: [[String]: Int] = [:]
    for row in rows where row["level"] == "area" {
      let code = try #require(row["area_code"])
      let value = try #require(row["value"].flatMap(Int.init))
      let rest = ["replication", "date", "measure"].map { row[$0] ?? "" }
      for (level, length) in [("prefecture", 4), ("province", 2), ("country", 0)] {
        sums[[level, String(code.prefix(length))] + rest, default: 0] += value
      }
    }
    let totals = rows.filter { $0["level"] != "area" }

    #expect(totals.count == sums.count)
    for row in totals {
      let key = ["level", "area_code", "replication", "date", "measure"].map { row[$0] ?? "" }
      #expect(row["value"].flatMap(Int.init) == sums[key])
    }
    #expect(Set(totals.compactMap { $0["area_code"] }) == ["", "91", "92", "9101", "9102", "9201"])
  }

  @Test func `means of many futures have intervals, a single future has none`() throws {
    let many = try CarecapProcess.run(
      "run", Self.scenario, "--areas", Self.table, "--lang", "en", "--replications", "200",
      "--output", scratch.path("many"))
    #expect(many.output.contains(try Regex("2020-12-31 +[0-9,]+ ±[0-9]+ ")), "\(many.output)")
    let one = try CarecapProcess.run(
      "run", Self.scenario, "--areas", Self.table, "--lang", "en", "--output", scratch.path("one"))
    #expect(one.output.contains("one possible future"))
    #expect(!one.output.contains("±"))
  }

  @Test func `replication 3 alone is the third of three`() throws {
    let all = try run(Self.table, "all", "--replications", "3").rows("areas.csv")
    let alone = try run(Self.table, "alone", "--replication", "3").rows("areas.csv")

    #expect(all.filter { $0["replication"] == "3" } == alone)
  }

  @Test(arguments: [
    ("female_61", "female_16", "female_16"), ("910122", "910121", "910121"),
    ("910101,东丘县,", "910101,=1+1,", "formula"), ("910101,东丘县,", "91 0101,东丘县,", "area code"),
    ("910101,东丘县,", "910101,东丘县,-", "digits"), ("910101,东丘县,", "910101,东丘县,1,", "cells"),
    ("area_name", "name", "carecap import"),
    ("female_40", "female_9223372036854775807", "carecap import"),
  ])
  func `65 for a wrong table of areas, with line and advice`(
    old: String, new: String, word: String
  ) throws {
    let good = try Self.lines().joined(separator: "\n")
      .replacing("910222", with: "910122")
    #expect(good.contains(old))
    let broken = try scratch.write(good.replacing(old, with: new) + "\n", to: "broken.csv")

    let finished = try CarecapProcess.run("run", Self.scenario, "--areas", broken)

    #expect(finished.status == 65)
    #expect(
      finished.errors.contains(try Regex("broken\\.csv:[0-9]+:[0-9]+: error: ")),
      "\(finished.errors)")
    #expect(finished.errors.contains(word), "\(finished.errors)")
  }

  @Test func `64, 65 or 66 where scenario and table do not go together`() throws {
    func status(_ arguments: String...) throws -> Int32 {
      let finished = try CarecapProcess.run(["run"] + arguments + ["--output", scratch.path("r")])
      #expect(!finished.errors.isEmpty)
      return finished.status
    }
    #expect(try status(Self.scenario) == 64)
    #expect(try status(Self.scenario, "--areas", Self.table, "--format", "json") == 64)
    #expect(try status(Self.scenario, "--areas", Self.table, "--until", "2040-12-31") == 64)
    #expect(try status("scenarios/binhu-2012.yaml", "--areas", Self.table) == 65)
    #expect(try status(Self.scenario, "--areas", scratch.path("none.csv")) == 66)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("r")))
  }

  @Test func `it can be described and validated`() throws {
    #expect(try CarecapProcess.run("validate", Self.scenario).status == 0)
    let described = try CarecapProcess.run("describe", Self.scenario)
    #expect(described.output.contains("life-table-before-60.csv: 60 figures"))
    #expect(described.output.contains(" 0 without a source"))
  }
}
