import Foundation
import Testing

/// A finished result can be repeated and extended; what was changed is named.
struct VerifyTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ name: String, _ arguments: String...) throws -> Finished {
    try CarecapProcess.run(
      ["run", scenario, "--quiet", "--until", "2026-12-31", "--output", scratch.path(name)]
        + arguments)
  }

  private func verify(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(["verify", scratch.path("result")] + arguments)
  }

  @Test func `a result is repeated, all of it or some`() throws {
    #expect(try run("result", "--replications", "6", "--seed", "9").status == 0)

    let all = try verify()
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("replications 1–6 repeated with 1, 2 and 8 workers"))
    #expect(try verify("--replications", "3-4").status == 0)
    #expect(try verify("--replication", "6", "--quiet").output.isEmpty)
    for arguments in [
      ["--replication", "7"], ["--replications", "2"], ["--replications", "0-2"],
    ] {
      #expect(try CarecapProcess.run(["verify", scratch.path("result")] + arguments).status == 64)
    }
  }

  @Test func `a changed table is named with 65`() throws {
    #expect(try run("result", "--replications", "2").status == 0)
    let table = try String(contentsOfFile: scratch.path("result/targets.csv"), encoding: .utf8)
    _ = try scratch.write(table.replacing("2", with: "3"), to: "result/targets.csv")

    let finished = try verify()

    #expect(finished.status == 65)
    #expect(finished.errors.contains("targets.csv"))
    #expect(!finished.errors.contains("summary.csv"))
  }

  @Test func `a replication that does not repeat is named with 70`() throws {
    #expect(try run("result", "--replications", "3", "--seed", "9").status == 0)
    let manifest = try String(contentsOfFile: scratch.path("result/run.json"), encoding: .utf8)
    try #require(manifest.contains(#""master_seed": "9""#))
    _ = try scratch.write(
      manifest.replacing(#""master_seed": "9""#, with: #""master_seed": "8""#),
      to: "result/run.json")

    let finished = try verify("--replications", "2-3")

    #expect(finished.status == 70)
    #expect(finished.errors.contains("replication 2, run again with 1 workers, differs"))
    #expect(
      finished.errors.contains("traced again, alone and 2 at once, replication 2 has the same"))
    #expect(finished.errors.contains("trace \(scratch.path("result")) --replication 2 --compare"))
  }

  @Test func `the first event that differs is named by the log of another build`() throws {
    #expect(try run("result", "--replications", "2", "--seed", "9").status == 0)
    let log = scratch.path("events.csv")
    #expect(
      try CarecapProcess.run(
        "trace", scratch.path("result"), "--replication", "2", "--output", log
      ).status == 0)
    func compare(_ file: String, _ language: String = "en") throws -> Finished {
      try CarecapProcess.run(
        "trace", scratch.path("result"), "--replication", "2", "--compare", file, "--lang",
        language)
    }
    let same = try compare(log)
    #expect(same.status == 0)
    #expect(same.output.contains("the same \(try lines(log).count - 1) events of replication 2"))

    // Two events differ, and the first is named; then the end is missing.
    var changed = try lines(log)
    let number = try #require(
      changed.indices.first { $0 > changed.count / 2 && changed[$0].contains(",care_state,") })
    let event = changed[number].split(separator: ",", omittingEmptySubsequences: false)
    changed[number] = changed[number].replacing("care_state", with: "died")
    changed[number + 2] = changed[number + 2].replacing(",20", with: ",19")
    let other = try compare(try write(changed, to: "other.csv"))
    #expect(other.status == 70)
    #expect(
      other.errors.contains(
        "event \(number) is the first that differs: \(event[0]) care_state \(event[5]) at "
          + "\(event[3]) here, \(event[0]) died \(event[5]) at \(event[3]) in "),
      "\(other.errors)")

    let short = try compare(try write(try lines(log).dropLast(), to: "short.csv"), "zh")
    #expect(short.status == 70)
    #expect(short.errors.contains("第\(try lines(log).count - 1)个事件最先不同"), "\(short.errors)")
    #expect(short.errors.contains("已无事件"))

    #expect(try compare(scratch.path("none.csv")).status == 66)
    let foreign = try compare(scratch.path("result/summary.csv"))
    #expect(foreign.status == 65)
    #expect(foreign.errors.contains("summary.csv:1: this is no event log"))
    #expect(
      try CarecapProcess.run("trace", scratch.path("result"), "--seed", "1").status == 64)
    #expect(
      try CarecapProcess.run("trace", scenario, "--compare", log, "--output", "x.csv").status == 64)
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).drop { $0 == "\u{FEFF}" }
      .split(separator: "\n").map(String.init)
  }

  private func write(_ lines: some Sequence<String>, to name: String) throws -> String {
    try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
  }

  @Test func `66 for nothing, 65 for no result`() throws {
    #expect(try verify().status == 66)
    _ = try scratch.write("mine", to: "result")
    #expect(try verify().status == 65)
  }

  @Test func `an extended result is the longer run, communities or not`() throws {
    #expect(try run("result", "--replications", "5").status == 0)
    #expect(try run("whole", "--replications", "12", "--communities").status == 0)

    #expect(
      try run("result", "--replications", "12", "--communities", "--resume").status == 0)

    let (one, other) = (
      ResultTables(folder: scratch.path("result")), ResultTables(folder: scratch.path("whole"))
    )
    for name in ResultTables.names + ["records.bin"] {
      #expect(try one.data(name) == other.data(name), "\(name) differs")
    }
    #expect(try verify("--replications", "5-6").status == 0)
    #expect(try run("result", "--replications", "12", "--resume", "--seed", "2").status == 73)
    #expect(try run("result", "--replications", "11", "--resume").status == 73)
  }
}
