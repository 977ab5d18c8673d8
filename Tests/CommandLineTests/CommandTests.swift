import Foundation
import Testing

/// The commands beside `run`, and what `run` prints.
struct CommandTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(
      ["run", scenario, "--output", scratch.path("result"), "--replications", "3"] + arguments)
  }

  @Test func `help and version are there`() throws {
    let help = try CarecapProcess.run("--help")
    #expect(help.status == 0)
    for word in ["run", "describe", "validate", "schema", "init", "EXIT STATUS"] {
      #expect(help.output.contains(word))
    }
    #expect(try CarecapProcess.run("--version").output.contains("."))
    #expect(
      try CarecapProcess.run("--generate-completion-script", "bash").output.contains("carecap"))
  }

  @Test func `what init writes has no mistakes, and every figure a source`() throws {
    #expect(try CarecapProcess.run("validate", scenario).status == 0)
    let description = try CarecapProcess.run("describe", scenario).output
    #expect(description.contains("beds.move_ins_per_month = 15"))
  }

  @Test func `describe says unit, place and source of every figure of Binhu`() throws {
    let finished = try CarecapProcess.run("describe", "scenarios/binhu-2012.yaml")

    #expect(finished.status == 0)
    #expect(finished.output.contains("people.mortality.local_factor = 0.75 factor"))
    #expect(finished.output.contains("Wuxi's deaths of 2015 and 2020"))
    #expect(finished.output.contains("binhu-2012.yaml:"))
    #expect(!finished.output.contains("source not stated"))
  }

  @Test func `the schema is JSON and knows the programmes`() throws {
    let finished = try CarecapProcess.run("schema")

    let object = try JSONSerialization.jsonObject(with: Data(finished.output.utf8))
    let definitions = (object as? [String: Any])?["definitions"] as? [String: Any]
    let complete = definitions?["complete"] as? [String: Any]
    let properties = complete?["properties"] as? [String: Any]
    for key in ["carecap", "extends", "people", "beds", "canteens", "promises"] {
      #expect(properties?[key] != nil, "\(key) is missing")
    }
  }

  @Test func `the answer comes in Chinese or English`() throws {
    #expect(try run("--lang", "zh").output.contains("实现概率"))
    #expect(try run("--lang", "en").output.contains("is kept with probability"))
    let chinese = try CarecapProcess.run(
      ["run", scenario, "--output", scratch.path("result"), "--replications", "2"],
      environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"])
    #expect(chinese.output.contains("实现概率"))
  }

  @Test func `JSON for programs has the numbers of the tables`() throws {
    let finished = try run("--format", "json")

    let object = try JSONSerialization.jsonObject(with: Data(finished.output.utf8))
    let measures = (object as? [String: Any])?["measures"] as? [[String: Any]]
    let beds = measures?.first {
      $0["measure"] as? String == "beds" && $0["date"] as? String == "2025-12-31"
    }
    #expect(beds?["mean"] as? Double == 360)
    #expect(finished.errors.isEmpty)
  }

  @Test func `a figure changed on the command line is in force`() throws {
    #expect(try run("--set", "beds.facilities.east-home.nursing_beds=160").status == 0)
    let resolved = try String(contentsOfFile: scratch.path("result/resolved.yaml"), encoding: .utf8)
    #expect(resolved.contains("160"))
    #expect(
      try ResultTables(folder: scratch.path("result")).values("beds", on: "2025-12-31") == [
        460, 460, 460,
      ])
  }

  @Test func `quiet says nothing`() throws {
    let finished = try run("--quiet")
    #expect(finished.output.isEmpty && finished.errors.isEmpty)
  }

  @Test func `an earlier horizon is a beginning of the same futures`() throws {
    #expect(try run().status == 0)
    let all = try ResultTables(folder: scratch.path("result")).values("elderly", on: "2027-12-31")
    #expect(try run("--until", "2027-12-31").status == 0)

    #expect(
      try ResultTables(folder: scratch.path("result")).values("elderly", on: "2027-12-31") == all)
  }
}
