import Foundation
import Testing

/// What a script can rely on: each kind of failure has its number and a sentence.
struct ExitStatusTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(
      ["run", scenario, "--output", scratch.path("result"), "--replications", "2"] + arguments)
  }

  @Test(arguments: [
    ["rn"], ["run"], ["run", "x.yaml", "--workers"], ["run", "x.yaml", "--replication", "1.5"],
    ["--nonsense"], ["describe"], ["run", "a.yaml", "b.yaml"], ["run", "a.yaml", "--lang", "fr"],
  ])
  func `64 for a wrong command line`(arguments: [String]) throws {
    let finished = try CarecapProcess.run(arguments)

    #expect(finished.status == 64)
    #expect(finished.errors.contains("Error:"))
  }

  @Test(arguments: [
    ["--workers", "0"], ["--workers", "-3"], ["--workers", "999999"],
    ["--replication", "0"], ["--replication", "99999999999999"], ["--until", "2030"],
    ["--until", "2020-01-01"], ["--until", "2030-02-30"], ["--until", "9999-12-31"],
  ])
  func `64 for a number that cannot be`(arguments: [String]) throws {
    let finished = try CarecapProcess.run(["run", scenario] + arguments)

    #expect(finished.status == 64, "\(finished.errors)")
    #expect(finished.errors.contains("Error:"))
  }

  @Test func `a mistyped subcommand is told the nearest one`() throws {
    #expect(try CarecapProcess.run("descibe").errors.contains("carecap describe"))
  }

  @Test func `65 for a wrong scenario, with the line`() throws {
    let finished = try run("--set", "beds.move_ins_per_month=-1")

    #expect(finished.status == 65)
    #expect(finished.errors.contains("--set 1:1:"))
  }

  @Test func `66 for a scenario that is not there, with the nearest name`() throws {
    let finished = try CarecapProcess.run("run", scratch.path("twon.yaml"))

    #expect(finished.status == 66)
    #expect(finished.errors.contains("town.yaml"))
  }

  @Test func `66 for a seed file that is not there, 65 for one without a seed`() throws {
    #expect(try run("--seed", "no-such-file").status == 66)
    #expect(try run("--seed", scratch.write("# nothing\n", to: "empty")).status == 65)
    #expect(try run("--seed", scratch.write("1\n2\n", to: "two")).status == 65)
    #expect(try run("--seed", scratch.write("# mine\n 12345 \n", to: "good")).status == 0)
  }

  @Test func `73 where the result cannot be put, and nothing is harmed`() throws {
    let file = try scratch.write("mine", to: "result")

    let finished = try run()

    #expect(finished.status == 73)
    #expect(finished.errors.contains("result"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func `74 when the output cannot be written`() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }

    let finished = try CarecapProcess.run(["describe", scenario], output: full)

    #expect(finished.status == 74)
    #expect(finished.errors.contains("cannot be written"))
  }

  @Test func `init leaves an existing file alone`() throws {
    let before = try String(contentsOfFile: scenario, encoding: .utf8)

    let finished = try CarecapProcess.run("init", scenario)

    #expect(finished.status == 73)
    #expect(try String(contentsOfFile: scenario, encoding: .utf8) == before)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `an interrupted run leaves the earlier result as it was`(signal: Int32, status: Int32)
    async throws
  {
    #expect(try run().status == 0)
    let manifest = try Data(contentsOf: URL(filePath: scratch.path("result/run.json")))
    let process = CarecapProcess.endless(
      "run", scenario, "--output", scratch.path("result"), "--quiet")
    try process.run()
    try await Task.sleep(for: .seconds(1))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()

    #expect(process.terminationStatus == status)
    #expect(try Data(contentsOf: URL(filePath: scratch.path("result/run.json"))) == manifest)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left.contains(".result.unfinished"))
    #expect(try run("--resume", "--seed", "5").status == 73)
    #expect(try run().status == 73)
    #expect(try run("--restart").status == 0)
  }
}
