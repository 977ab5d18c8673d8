import Foundation
import Testing

/// The event log of one possible future.
struct TraceCommandTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  @Test func `the log is a table, printed or written to a file`() throws {
    let printed = try CarecapProcess.run("trace", scenario, "--replication", "2")
    let file = scratch.path("events.csv")
    let written = try CarecapProcess.run(
      "trace", scenario, "--replication", "2", "--output", file)

    #expect(printed.status == 0)
    let lines = printed.output.split(separator: "\n")
    #expect(lines[0] == "case,kind,activity,time,resource,detail,ticks")
    #expect(lines[1].wholeMatch(of: /person-[0-9a-f]{16},person,present_at_start,.*,0/) != nil)
    #expect(lines.count > 1_000)
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    #expect(text.drop { $0 == "\u{FEFF}" } == printed.output)
    #expect(written.output.contains("\(lines.count - 1) events of replication 2"))
  }

  @Test func `another replication is another future`() throws {
    let first = try CarecapProcess.run("trace", scenario).output
    #expect(try CarecapProcess.run("trace", scenario, "--replication", "1").output == first)
    #expect(try CarecapProcess.run("trace", scenario, "--replication", "2").output != first)
    #expect(try CarecapProcess.run("trace", scenario, "--seed", "7").output != first)
  }

  @Test func `a file that is there already is left alone`() throws {
    let file = try scratch.write("mine", to: "events.csv")
    let finished = try CarecapProcess.run("trace", scenario, "--output", file)

    #expect(finished.status == 73)
    #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8) == "mine")
  }

  @Test(arguments: ["0", "-1", "1.5"])
  func `64 for a replication that cannot be`(number: String) throws {
    #expect(try CarecapProcess.run("trace", scenario, "--replication=\(number)").status == 64)
  }

  @Test func `the sentence comes in Chinese too`() throws {
    let finished = try CarecapProcess.run(
      "trace", scenario, "--output", scratch.path("events.csv"), "--lang", "zh")
    #expect(finished.output.contains("个事件"))
  }
}
