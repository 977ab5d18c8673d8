import Foundation
import Testing

/// `carecap compare` and `--until-precision`, as a user meets them.
struct CompareTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func plan(_ name: String, _ changes: String) throws -> String {
    try scratch.write("carecap: 1\nextends: town.yaml\n" + changes, to: name)
  }

  private func compare(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(["compare", "--output", scratch.path("result")] + arguments)
  }

  private func rows(_ name: String = "comparison.csv") throws -> [[String: String]] {
    try ResultTables(folder: scratch.path("result")).rows(name)
  }

  private static let moreBeds = "beds: {facilities: {east-home: {nursing_beds: 160}}}\n"

  @Test func `a plan against itself differs by exactly nothing`() throws {
    let finished = try compare(scenario, scenario, "--replications", "120")

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("No number differs in any future"))
    let rows = try rows()
    #expect(rows.count > 300)
    for row in rows where row["n"] != "0" {
      #expect(row["mean_difference"] == "0" && row["p_higher"] == "0" && row["p_lower"] == "0")
      #expect(row["ci95_low"] == "" && row["replications_saved"] == "")
    }
    #expect(try self.rows("target_comparison.csv").allSatisfy { $0["difference"] == "0" })
  }

  @Test func `more beds are counted, and the people are the same`() throws {
    let more = try plan("more.yaml", Self.moreBeds)
    let finished = try compare(scenario, more, "--replications", "110", "--lang", "zh")

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("千人床位"))
    for row in try rows() where row["place"] == "district" {
      if row["measure"] == "elderly" { #expect(row["mean_difference"] == "0") }
      if row["measure"] == "beds" { #expect(row["mean_difference"] == "100") }
    }
  }

  @Test func `the same people live through a hot summer`() throws {
    let hot = try plan(
      "hot.yaml",
      """
      people:
        hot_summers:
          s: {first_day: 2027-07-01, last_day: 2027-08-31, age_from: 65, mortality_factor: 10}

      """)
    let finished = try compare(scenario, hot, "--replications", "20")

    #expect(finished.status == 0, "\(finished.errors)")
    let deaths = try rows().filter { $0["place"] == "district" && $0["measure"] == "deaths" }
    #expect(deaths.contains { Double($0["mean_difference"] ?? "").map { $0 > 0 } ?? false })
    let turned = try rows().filter { $0["measure"] == "turned_sixty" }
    #expect(!turned.isEmpty && turned.allSatisfy { $0["mean_difference"] == "0" })
  }

  @Test func `finished results give the same bytes as their scenarios`() throws {
    let more = try plan("more.yaml", Self.moreBeds)
    for (name, path) in [("town", scenario), ("more", more)] {
      let run = try CarecapProcess.run(
        "run", path, "--quiet", "--replications", "30", "--output", scratch.path("done/\(name)"))
      try #require(run.status == 0, "\(run.errors)")
    }
    #expect(try compare(scenario, more, "--replications", "30", "--quiet").status == 0)
    let tables = ResultTables(folder: scratch.path("result"))
    let names = ["comparison.csv", "target_comparison.csv", "resolved-2.yaml"]
    let expected = try names.map(tables.data)

    #expect(try compare(scratch.path("done/town"), scratch.path("done/more")).status == 0)
    #expect(try names.map(tables.data) == expected)
    #expect(try compare(scenario, scratch.path("done/more"), "--workers", "1").status == 0)
    #expect(try names.map(tables.data) == expected)
  }

  @Test func `what does not belong together is refused with the reasons`() throws {
    let other = try plan("other.yaml", "people: {registered_at_start: 9000}\n")
    let longer = try plan("longer.yaml", "run: {until: 2029-12-31}\n")
    let done = scratch.path("done/town")
    #expect(
      try CarecapProcess.run(
        "run", scenario, "--quiet", "--replications", "2", "--seed", "5", "--output", done
      ).status == 0)

    let cases: [([String], String)] = [
      ([scenario, other], "other people"), ([scenario, longer], "--until"),
      ([scenario, done, "--seed", "6"], "its seed is 5, not 6"),
    ]
    for (arguments, words) in cases {
      let finished = try CarecapProcess.run(
        ["compare", "--output", scratch.path("result")] + arguments)
      #expect(finished.status == 65)
      #expect(finished.errors.contains(words), "\(finished.errors)")
    }
    #expect(try compare(scenario).status == 64)
    #expect(try compare(scenario, scratch.path("none.yaml")).status == 66)
    #expect(try compare(done, done, "--replications", "3").status == 64)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  @Test func `JSON has the same differences`() throws {
    let more = try plan("more.yaml", Self.moreBeds)
    let finished = try compare(scenario, more, "--replications", "3", "--format", "json")

    let object = try JSONSerialization.jsonObject(with: Data(finished.output.utf8))
    let plans = (object as? [String: Any])?["plans"] as? [[String: Any]]
    let rows = plans?.first?["differences"] as? [[String: Any]]
    let beds = rows?.last { $0["measure"] as? String == "beds" }
    #expect(beds?["mean_difference"] as? Double == 100)
    #expect(beds?["note"] as? String == "few")
  }

  @Test func `a run ends at the same look on any number of workers`() throws {
    func run(_ name: String, _ workers: String) throws -> ResultTables {
      let finished = try CarecapProcess.run(
        "run", scenario, "--until-precision", "elderly=0.5%", "--until-precision",
        "deaths:q50=20", "--workers", workers, "--output", scratch.path(name))
      #expect(finished.status == 0, "\(finished.errors)")
      #expect(finished.output.contains("Precise enough after 100 futures"), "\(finished.output)")
      return ResultTables(folder: scratch.path(name))
    }
    let (one, two) = (try run("one", "1"), try run("two", "2"))

    for name in ResultTables.names { #expect(try one.data(name) == two.data(name)) }
    #expect(try one.rows("fingerprints.csv").count == 100)
  }

  @Test func `a comparison ends when the difference is known`() throws {
    let more = try plan("more.yaml", Self.moreBeds)
    let finished = try compare(
      scenario, more, "--replications", "150", "--until-precision", "beds=1")

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("Precise enough after 100 futures"))
    #expect(try rows().allSatisfy { $0["n"].flatMap(Int.init) ?? 0 <= 100 })
  }

  @Test(arguments: [
    ("bedz=1", "did you mean 'beds'"), ("beds", "write what=width"), ("beds=0", "above 0"),
    ("beds@2031-01-01=1", "the dates are"), ("beds:q0=1", "such as q90"),
    ("beds=1e3", "above 0"),
  ])
  func `a goal that makes no sense is explained`(specification: String, words: String) throws {
    let finished = try CarecapProcess.run(
      "run", scenario, "--until-precision", specification, "--output", scratch.path("result"))

    #expect(finished.status == 64)
    #expect(finished.errors.contains(words), "\(finished.errors)")
  }
}
