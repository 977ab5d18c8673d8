import Foundation
import Testing

/// The first district: what the newspaper said of it holds in every replication.
struct BinhuTests {
  static let tables = Result {
    let scratch = try Scratch()
    let folder = scratch.path("binhu")
    let finished = try CarecapProcess.run(
      "run", "scenarios/binhu-2012.yaml", "--replications", "20", "--quiet", "--output", folder)
    guard finished.status == 0 else { throw CocoaError(.executableLoad) }
    return (scratch, ResultTables(folder: folder))
  }

  private func values(_ measure: String, on date: String = "2012-12-31") throws -> [Double] {
    let values = try Self.tables.get().1.values(measure, on: date)
    try #require(values.count == 20)
    return values
  }

  @Test func `34 beds per thousand`() throws {
    for value in try values("beds_per_thousand") { #expect(abs(value - 34) <= 0.05) }
  }

  @Test func `1,670 beds opened in 2012`() throws {
    #expect(try values("beds_opened").allSatisfy { $0 == 1670 })
  }

  @Test func `19 canteens in 110 communities`() throws {
    #expect(try values("canteens").allSatisfy { $0 == 19 })
    #expect(try values("canteen_coverage").allSatisfy { $0 == 19.0 / 110 })
    let communities = try Self.tables.get().1.rows("communities.csv").compactMap { $0["community"] }
    #expect(Set(communities).count == 110)
  }

  @Test func `45 people moved from Hudai to the welfare centre`() throws {
    #expect(try values("transferred").allSatisfy { $0 == 45 })
    let homes = try Self.tables.get().1.rows("facilities.csv").filter {
      $0["date"] == "2012-12-31" && $0["measure"] == "residents"
    }
    func residents(_ home: String) -> String? {
      homes.first { $0["facility"] == home }?["mean"]
    }
    #expect(residents("welfare-centre") == "45")
    #expect(residents("hudai-home") == "105")
  }

  @Test func `the promises' probabilities are those of the replications`() throws {
    let target = try Self.tables.get().1.rows("targets.csv").first {
      $0["target"] == "beds-40" && $0["date"] == "2016-12-31"
    }
    let kept = try values("beds_per_thousand", on: "2016-12-31").count { $0 >= 40 }

    #expect(target?["probability"].flatMap(Double.init) == Double(kept) / 20)
  }
}
