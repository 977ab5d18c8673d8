import Foundation
import Testing

/// Which community gets the next canteen, asked as a user would.
struct RankTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func rank(_ arguments: String..., result: String = "result") throws -> Finished {
    try CarecapProcess.run(
      ["rank", scenario, "--output", scratch.path(result)] + arguments)
  }

  private static let tables = [
    "rollouts.csv", "ranking.csv", "one_more.csv", "places.csv", "measures.csv",
    "datapackage.json", "resolved.yaml",
  ]

  @Test func `the result is the same on any number of workers`() throws {
    for workers in ["1", "3"] {
      let finished = try rank("--replications", "20", "--workers", workers, result: workers)
      #expect(finished.status == 0, "\(finished.errors)")
    }

    let folders = ["1", "3"].map { ResultTables(folder: scratch.path($0)) }
    for name in Self.tables {
      let files = try folders.map { try $0.data(name) }
      #expect(files[0] == files[1], "\(name)")
      #expect(!files[0].isEmpty)
    }
    let rows = try folders[0].rows("ranking.csv")
    #expect(rows.count == 4 * 4)
    #expect(rows.map { $0["rank"] } == (1...4).flatMap { _ in ["1", "2", "3", "4"] })
    // Too few to tell any apart.
    #expect(rows.allSatisfy { $0["rank_low"] == "1" && $0["rank_high"] == "4" })
    #expect(try folders[0].rows("one_more.csv").allSatisfy { $0["note"] == "few" })
    #expect(try rank("--replications", "20", result: "1").status == 0)
  }

  /// A community six times as large as the next is the best where no others are begun.
  @Test func `the community that is obviously the best is first, and told apart`() throws {
    let finished = try rank(
      "--set", "district.communities.west-3.elderly_weight=12000", "--replications", "150",
      "--format", "json")
    #expect(finished.status == 0, "\(finished.errors)")
    struct Answer: Decodable {
      struct RollOut: Decodable {
        struct Community: Decodable {
          let community: String
          let rank: Int
          let possibleRanks: [Int]
        }
        let rollout: String
        let next: String?
        let communities: [Community]
      }
      let orderedBy: String
      let rollouts: [RollOut]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = try decoder.decode(Answer.self, from: Data(finished.output.utf8))

    #expect(answer.orderedBy == "elderly_years_reached")
    #expect(
      answer.rollouts.map(\.rollout) == [
        "no_further", "most_elderly_first", "sponsors_first", "worst_served_first",
      ])
    #expect(answer.rollouts.map(\.next) == [nil, "west-3", "west-2", "west-3"])
    let first = try #require(answer.rollouts[0].communities.first)
    #expect(first.community == "west-3")
    #expect(first.possibleRanks == [1, 1])
  }

  @Test(arguments: ["reached", "reached_at_end", "meals", "gini", "worst_tenth", "survival"])
  func `the communities can be put in other orders`(order: String) throws {
    #expect(try rank("--replications", "5", "--by", order).status == 0)
    let tables = ResultTables(folder: scratch.path("result"))
    let by = try Set(tables.rows("ranking.csv").map { $0["by"] })
    #expect(by.count == 1 && by != [""])
  }

  @Test func `the answer is told in both languages`() throws {
    for (language, words) in [
      ("en", ["Which community gets the next canteen?", "Cannot be told from"]),
      ("zh", ["下一处幸福餐厅给哪个社区？", "无法区分"]),
    ] {
      let finished = try rank("--lang", language, "--replications", "10", "--top", "2")
      for word in words { #expect(finished.output.contains(word), "\(finished.output)") }
    }
  }

  @Test func `names with commas are quoted, and formulas refused`() throws {
    func rank(named name: String) throws -> Finished {
      try self.rank("--set", "district.communities.east-2.name=\(name)", "--replications", "3")
    }
    #expect(try rank(named: #"{en: "One, \"two\"", zh: "东，二"}"#).status == 0)
    let places = String(
      decoding: try ResultTables(folder: scratch.path("result")).data("places.csv"), as: UTF8.self)
    #expect(places.contains(#"community,east-2,"One, ""two""",东，二"#), "\(places)")
    #expect(try rank(named: #"{en: "=1+1", zh: "东"}"#).status == 65)
  }

  @Test func `65 where there is no next canteen, with the place`() throws {
    let without = try rank("--set", "canteens=~", "--set", "promises.canteens-everywhere=~")
    #expect(without.status == 65)
    #expect(without.errors.contains("no canteens"))
    let all = try rank(
      "--set", "canteens.open_at_start=[east-1, east-2, east-3, west-1, west-2, west-3]")
    #expect(all.status == 65)
    #expect(all.errors.contains("canteens.open_at_start"))
    #expect(all.errors.contains("--set 1:1"), "\(all.errors)")
    let chinese = try rank(
      "--lang", "zh", "--set",
      "canteens.open_at_start=[east-1, east-2, east-3, west-1, west-2, west-3]")
    #expect(chinese.errors.contains("没有可选的社区"))
    let short = try rank("--until", "2026-01-15")
    #expect(short.status == 65)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  @Test(arguments: [
    ["--top", "0"], ["--by", "size"], ["--replications", "0"], ["--workers", "0"],
    ["--until", "2020-01-01"],
  ])
  func `64 for a wrong command line`(arguments: [String]) throws {
    let finished = try CarecapProcess.run(["rank", scenario] + arguments)
    #expect(finished.status == 64, "\(finished.errors)")
  }

  @Test func `66 for a scenario that is not there`() throws {
    #expect(try CarecapProcess.run("rank", scratch.path("twon.yaml")).status == 66)
  }
}
