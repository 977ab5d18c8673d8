import Foundation
import Testing

/// `carecap explain`, on a finished result.
struct ExplainTests {
  private let scratch: Scratch
  private let result: String

  init() throws {
    scratch = try Scratch()
    let scenario = scratch.path("town.yaml")
    result = scratch.path("done")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
    let run = try CarecapProcess.run(
      "run", scenario, "--quiet", "--replications", "150", "--output", result)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// The scenario in one piece goes on to its own last day.
  @Test func `after a run to an earlier day the commands stop there too`() throws {
    let short = scratch.path("short")
    let run = try CarecapProcess.run(
      "run", scratch.path("town.yaml"), "--until", "2029-12-31", "--quiet", "--replications",
      "100", "--output", short)
    try #require(run.status == 0, "\(run.errors)")
    let finished = try CarecapProcess.run("explain", short, "--lang", "en")
    let commands = finished.output.split(separator: "\n").filter { $0.contains("resolved.yaml") }
    #expect(!commands.isEmpty)
    #expect(
      commands.allSatisfy { $0.contains("--set run.until=2029-12-31") }, "\(finished.output)")
  }

  @Test func `the explanation has the numbers of the result and commands that work`() throws {
    let finished = try CarecapProcess.run("explain", result, "--format", "json")
    #expect(finished.status == 0, "\(finished.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(finished.output.utf8))
    let explanation = try #require(object as? [String: Any])
    let promises = try #require(explanation["promises"] as? [[String: Any]])
    #expect(!promises.isEmpty)
    let targets = try ResultTables(folder: result).rows("targets.csv")
    for promise in promises {
      let row = targets.first {
        $0["target"] == promise["target"] as? String && $0["date"] == promise["date"] as? String
      }
      let share = (promise["probability"] as? [String: Any])?["share"] as? Double
      // The reader of JSON is good to the last digit but one.
      let told = try #require(row?["probability"].flatMap(Double.init))
      #expect(abs(told - (try #require(share))) < 1e-12)
      for driver in promise["drivers"] as? [[String: Any]] ?? [] {
        let interval = try #require(driver["joint95"] as? [Double])
        #expect(interval[0] * interval[1] > 0, "told from nought")
      }
    }
    let next = try #require(explanation["next"] as? [[String: String]])
    for command in next.compactMap({ $0["command"] }) {
      var words = command.split(separator: " ").dropFirst().map { String($0) }
      if words[0] == "trace" { words[words.count - 1] = scratch.path(words[words.count - 1]) }
      if words[0] == "compare" {
        words += ["--replications", "3", "--output", scratch.path("c")]
      }
      if words[0] == "run" { continue }
      let asked = try CarecapProcess.run(words)
      #expect(asked.status == 0, "\(command): \(asked.errors)")
    }
  }

  @Test func `it speaks both languages`() throws {
    let english = try CarecapProcess.run("explain", result, "--lang", "en")
    let chinese = try CarecapProcess.run("explain", result, "--lang", "zh")

    #expect(english.output.contains("What it hangs on"))
    #expect(chinese.output.contains("取决于"))
  }

  @Test func `66 for nothing, 65 for no result`() throws {
    #expect(try CarecapProcess.run("explain", scratch.path("none")).status == 66)
    #expect(try CarecapProcess.run("explain", scratch.path("town.yaml")).status == 65)
  }
}
