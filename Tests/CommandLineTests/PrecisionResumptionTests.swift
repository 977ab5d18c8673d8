import Foundation
import Testing

/// What ended a run is kept with its result, and known when it is gone on from.
struct PrecisionResumptionTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ name: String, _ arguments: [String]) throws -> Finished {
    try CarecapProcess.run(["run", scenario, "--output", scratch.path(name)] + arguments)
  }

  private struct Design: Equatable {
    let last: Int?
    let goals: [String]?
    let most: Int?
  }

  private func design(_ name: String) throws -> Design {
    let data = try ResultTables(folder: scratch.path(name)).data("run.json")
    let manifest = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let design = manifest?["design"] as? [String: Any]
    return Design(
      last: design?["last_replication"] as? Int, goals: design?["until_precision"] as? [String],
      most: design?["most_replications"] as? Int)
  }

  private func expectSameBytes(_ one: String, _ two: String) throws {
    for name in ResultTables.names {
      let (first, second) = (
        ResultTables(folder: scratch.path(one)), ResultTables(folder: scratch.path(two))
      )
      #expect(try first.data(name) == second.data(name), "\(name)")
    }
  }

  /// That of the mean is reached at the first look after 100 futures.
  private static let easy = ["--until-precision", "elderly=0.5%", "--replications", "400"]

  @Test func `the manifest says what ended the run`() throws {
    #expect(try run("plain", ["--replications", "3"]).status == 0)
    #expect(try design("plain") == Design(last: 3, goals: [], most: nil))

    #expect(try run("exact", Self.easy).status == 0)
    #expect(try design("exact") == Design(last: 100, goals: ["elderly=0.5%"], most: 400))
    let verified = try CarecapProcess.run(
      "verify", scratch.path("exact"), "--replication", "7")
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func `a result that precision ended is complete, and can be extended`() throws {
    let first = try run("one", Self.easy)
    #expect(first.status == 0, "\(first.errors)")
    try FileManager.default.copyItem(atPath: scratch.path("one"), toPath: scratch.path("two"))

    // Without a wish the kept one holds: nothing is missing.
    let again = try run("two", ["--resume"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("Precise enough after 100 futures"))
    #expect(try design("two") == Design(last: 100, goals: ["elderly=0.5%"], most: 400))
    try expectSameBytes("one", "two")

    // With a number it is extended as any other, and precision ends it no more.
    #expect(try run("two", ["--resume", "--replications", "120"]).status == 0)
    #expect(try run("plain", ["--replications", "120"]).status == 0)
    #expect(try design("two") == Design(last: 120, goals: [], most: nil))
    try expectSameBytes("plain", "two")
  }

  @Test func `what is there is gone on from until it is precise enough`() throws {
    #expect(try run("part", ["--replications", "30"]).status == 0)
    let extended = try run("part", ["--resume"] + Self.easy)
    #expect(extended.status == 0, "\(extended.errors)")
    #expect(try run("whole", Self.easy).status == 0)
    #expect(try design("part") == design("whole"))
    try expectSameBytes("whole", "part")
  }

  @Test func `more futures than precision would have run are not called its own`() throws {
    #expect(try run("long", ["--replications", "110"]).status == 0)
    let refused = try run("long", ["--resume"] + Self.easy)
    #expect(refused.status == 73)
    #expect(refused.errors.contains("110"), "\(refused.errors)")
    #expect(refused.errors.contains("100"), "\(refused.errors)")
    #expect(try design("long") == Design(last: 110, goals: [], most: nil))
  }
}
