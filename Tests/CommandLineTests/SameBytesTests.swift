import Foundation
import Testing

/// The same run gives the same bytes, whoever runs it and however.
struct SameBytesTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ name: String, _ arguments: [String], environment: [String: String] = [:])
    throws -> ResultTables
  {
    let folder = scratch.path(name)
    let finished = try CarecapProcess.run(
      ["run", scenario, "--quiet", "--output", folder] + arguments, environment: environment)
    try #require(finished.status == 0, "\(finished.errors)")
    return ResultTables(folder: folder)
  }

  private func expectSame(_ first: ResultTables, _ second: ResultTables) throws {
    for name in ResultTables.names where name != "resolved.yaml" {
      #expect(try first.data(name) == second.data(name), "\(name) differs")
    }
  }

  @Test func `one, two and seven workers`() throws {
    let one = try run("one", ["--replications", "24", "--workers", "1"])

    for workers in ["2", "7"] {
      try expectSame(one, run(workers, ["--replications", "24", "--workers", workers]))
    }
  }

  @Test func `any locale, time zone, hash seed and GSL setting`() throws {
    let one = try run("one", ["--replications", "8"])
    let other = try run(
      "other", ["--replications", "8"],
      environment: [
        "LC_ALL": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "SWIFT_DETERMINISTIC_HASHING": "1",
        "GSL_RNG_SEED": "7", "GSL_RNG_TYPE": "taus",
      ])

    try expectSame(one, other)
  }

  @Test func `with and without the processor's fused multiplication`() throws {
    let one = try run("one", ["--replications", "8"])
    let other = try run(
      "other", ["--replications", "8"],
      environment: ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4,-AVX512F"])

    try expectSame(one, other)
  }

  @Test func `replication 17 alone is replication 17 of twenty`() throws {
    let all = try run("all", ["--replications", "20"])
    let alone = try run("alone", ["--replication", "17"])
    func seventeenth(_ tables: ResultTables) throws -> [String] {
      String(decoding: try tables.data("replications.csv"), as: UTF8.self)
        .split(separator: "\n").map(String.init).filter { $0.hasPrefix("town,17,") }
    }

    let expected = try seventeenth(all)
    #expect(expected.count > 100)
    #expect(try seventeenth(alone) == expected)
  }

  @Test func `the first ten of twenty are a run of ten`() throws {
    let twenty = try run("twenty", ["--replications", "20"])
    let ten = try run("ten", ["--replications", "10"])

    let rows = String(decoding: try ten.data("replications.csv"), as: UTF8.self)
    #expect(String(decoding: try twenty.data("replications.csv"), as: UTF8.self).hasPrefix(rows))
  }

  @Test func `entries in another order`() throws {
    let one = try run("one", ["--replications", "4"])
    let lines = try String(contentsOfFile: scenario, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let communities = lines.indices.filter {
      lines[$0].hasPrefix("    east-") && lines[$0].contains("elderly_weight")
    }
    try #require(communities.count == 3)
    var reordered = lines
    for (place, index) in zip(communities, communities.reversed()) {
      reordered[place] = lines[index]
    }
    try reordered.joined(separator: "\n").write(toFile: scenario, atomically: true, encoding: .utf8)

    let other = try run("other", ["--replications", "4"])

    try expectSame(one, other)
    #expect(try one.data("resolved.yaml") == other.data("resolved.yaml"))
  }

  @Test func `a home that touches nobody changes nobody else's numbers`() throws {
    let one = try run("one", ["--replications", "4"])
    let home = """
      {name: Empty, owner: public, sector: institution, street: east, opened: 2020-01-01, \
      self_care_beds: 0, assisted_beds: 0, nursing_beds: 0, residents: 0, closing_per_year: 0}
      """

    let other = try run(
      "other", ["--replications", "4", "--set", "beds.facilities.a-home=\(home)"])

    for name in [
      "replications.csv", "summary.csv", "communities.csv", "waiting.csv", "targets.csv",
    ] {
      #expect(try one.data(name) == other.data(name), "\(name) differs")
    }
    let homes = try other.rows("facilities.csv")
    #expect(try homes.filter { $0["facility"] != "a-home" } == one.rows("facilities.csv"))
  }

  @Test func `a programme that is switched off changes nobody else's numbers`() throws {
    let with = try run("with", ["--replications", "4"])
    let without = try run(
      "without",
      ["--replications", "4", "--set", "canteens=~", "--set", "promises.canteens-everywhere=~"])
    func others(_ tables: ResultTables) throws -> [[String: String]] {
      try tables.rows("replications.csv").filter {
        guard let measure = $0["measure"] else { return false }
        return !measure.contains("canteen") && !measure.contains("sponsor")
          && !measure.contains("meals") && measure != "district_spending_total_yuan"
      }
    }

    #expect(try others(with) == others(without))
    #expect(try with.rows("replications.csv").count > without.rows("replications.csv").count)
  }
}
