import Foundation
import Testing

/// What is too large is refused before it costs time or memory, with the number, the limit and
/// how to raise it.
struct LimitTests {
  private static let scenario = "scenarios/binhu-2012.yaml"

  struct Excess: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    let limits: String
    let words: [String]
    var testDescription: String { name }
  }

  static let excesses = [
    Excess(
      name: "a cohort with zeros too many",
      arguments: ["--set", "people.turning_sixty.y2014.registered=99999999"],
      limits: "", words: ["106,1", "50,000,000", "CARECAP_LIMITS=persons="]),
    Excess(
      name: "people who move in",
      arguments: ["--set", "people.migration.registered_moving_in_people_per_year=1e7"],
      limits: "", words: ["50,174,", "50,000,000"]),
    Excess(
      name: "fewer people by choice", arguments: [], limits: "persons=5000",
      words: ["182,592", "5,000", "CARECAP_LIMITS=persons=182592"]),
    Excess(
      name: "memory", arguments: ["--replications", "100000"], limits: "memory-mib=1000",
      words: ["MiB", "1,000", "--replications", "CARECAP_LIMITS=memory-mib="]),
    Excess(
      name: "events", arguments: ["--replications", "10000"], limits: "events=1000000",
      words: ["events", "1,000,000", "--until"]),
    Excess(
      name: "values", arguments: ["--replications", "1000"], limits: "values=100000",
      words: ["values", "100,000"]),
    Excess(
      name: "bytes of a file", arguments: [], limits: "file-bytes=1000",
      words: ["1000", "file-bytes"]),
    Excess(
      name: "rows of a table", arguments: [], limits: "table-rows=10", words: ["10", "table-rows"]),
    Excess(name: "nesting", arguments: [], limits: "depth=2", words: ["2", "depth"]),
  ]

  @Test(arguments: excesses)
  func `it is refused with the number, the limit and how to raise it`(excess: Excess) throws {
    let scratch = try Scratch()
    let finished = try CarecapProcess.run(
      ["run", Self.scenario, "--output", scratch.path("result")] + excess.arguments,
      environment: ["CARECAP_LIMITS": excess.limits])

    #expect(finished.status == 65, "\(finished.errors)")
    for word in excess.words { #expect(finished.errors.contains(word), "\(finished.errors)") }
    #expect(finished.seconds < 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  /// A hundred million people who turn 60 after the end are nobody in the run.
  @Test func `a cohort outside the years of the run costs nothing`() throws {
    let scratch = try Scratch()
    let finished = try CarecapProcess.run(
      "run", Self.scenario, "--set", "people.turning_sixty.y2022.registered=100000000",
      "--replications", "1", "--quiet", "--output", scratch.path("result"))
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.seconds < 2)
  }

  @Test(arguments: [("sweep", StudyTown.sweep), ("sensitivity", StudyTown.sensitivity)])
  func `a study is as large as all its points together`(command: String, text: String) throws {
    let town = try StudyTown()
    let study = try town.scratch.write(text, to: "study.yaml")
    func errors(_ limits: String) throws -> String {
      let finished = try CarecapProcess.run(
        command, study, "--workers", "64", "--output", town.scratch.path("result"),
        environment: ["CARECAP_LIMITS": limits])
      #expect(finished.status == 65)
      return finished.errors
    }
    #expect(try errors("events=1000000").contains("CARECAP_LIMITS=events="))
    #expect(try errors("memory-mib=150").contains("CARECAP_LIMITS=memory-mib="))
  }

  @Test func `a raised limit lets pass what it refused`() throws {
    let finished = try CarecapProcess.run(
      "validate", Self.scenario, environment: ["CARECAP_LIMITS": "file-bytes=2000000,depth=40"])
    #expect(finished.status == 0, "\(finished.errors)")
  }

  @Test(arguments: [
    ("person=5", "persons"), ("persons", "whole number"), ("persons=1e9", "whole number"),
    ("persons=0", "whole number"), ("depth=100000", "200"), ("=", "there is no limit"),
  ])
  func `a wrong wish is a wrong command line`(wish: String, word: String) throws {
    let finished = try CarecapProcess.run(
      "validate", Self.scenario, environment: ["CARECAP_LIMITS": wish])
    #expect(finished.status == 64)
    #expect(finished.errors.contains(word), "\(finished.errors)")
  }

  /// Each kind of table and each of its limits, and how to raise it.
  static let tableExcesses: [(arguments: [String], limits: String, words: [String])] = {
    let run = ["run", "scenarios/country-2010.yaml", "--areas", "scenarios/country/areas.csv"]
    let census = ["import", "scenarios/country/census.csv"]
    return [
      (run, "table-bytes=3000", ["areas.csv:1:1", "3000", "table-bytes"]),
      (run, "table-cells=360", ["areas.csv", "360", "table-cells"]),
      (run, "table-columns=50", ["areas.csv", "50", "table-columns"]),
      (run, "persons=1000", ["areas.csv:1:1", "920101 has 164,355", "CARECAP_LIMITS=persons="]),
      (census, "table-bytes=1000", ["census.csv:1:1", "1000", "table-bytes"]),
      (census, "table-rows=100", ["census.csv:103:", "100", "table-rows"]),
      (census, "table-cells=100", ["census.csv", "100", "table-cells"]),
    ]
  }()

  @Test(arguments: tableExcesses.indices)
  func `a census table and a table of areas keep to the limits`(index: Int) throws {
    let excess = Self.tableExcesses[index]
    let scratch = try Scratch()
    let output = scratch.path("result")

    let finished = try CarecapProcess.run(
      excess.arguments + ["--output", output], environment: ["CARECAP_LIMITS": excess.limits])

    #expect(finished.status == 65)
    for word in excess.words { #expect(finished.errors.contains(word), "\(finished.errors)") }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `a description of columns keeps to the limits`() throws {
    let scratch = try Scratch()
    let columns = try scratch.write(
      """
      carecap: 1
      columns:
        {area: area_code, name: area_name, sex: sex, count: count, age_from: age_start,
        age_to: age_end}
      sexes: {female: F, male: M}

      """, to: "columns.yaml")
    func status(_ limits: String) throws -> Int32 {
      try CarecapProcess.run(
        "import", "scenarios/country/census.csv", "--columns", columns, "--output",
        scratch.path("areas.csv"), environment: ["CARECAP_LIMITS": limits]
      ).status
    }
    #expect(try status("file-bytes=20") == 65)
    #expect(try status("nodes=5") == 65)
    #expect(try status("file-bytes=2000") == 0)
  }
}
