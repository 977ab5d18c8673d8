import Foundation
import Testing

/// A run that is divided among machines is the run, or says why not.
struct ShardTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func run(_ arguments: String...) throws -> Finished {
    try CarecapProcess.run(["run", scenario, "--replications", "10"] + arguments)
  }

  private func runPart(_ shard: String, to name: String, _ arguments: String...) throws -> Finished
  {
    try CarecapProcess.run(
      ["run", scenario, "--replications", "10", "--shard", shard, "--output", scratch.path(name)]
        + arguments)
  }

  private func merge(_ names: String...) throws -> Finished {
    try CarecapProcess.run(
      ["merge", "--output", scratch.path("merged")] + names.map(scratch.path))
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.path(name))
  }

  /// `run.json` without what differs between two equal runs.
  private func manifest(_ name: String) throws -> String {
    var document = try #require(
      try JSONSerialization.jsonObject(
        with: ResultTables(folder: scratch.path(name)).data("run.json"))
        as? [String: Any])
    document["environment"] = nil
    return String(
      decoding: try JSONSerialization.data(withJSONObject: document, options: .sortedKeys),
      as: UTF8.self)
  }

  @Test func `three parts in any order and twice give the bytes and the words of the whole`() throws
  {
    let whole = try run("--communities", "--workers", "2", "--output", scratch.path("whole"))
    for (shard, workers) in [("3/3", "1"), ("1/3", "2"), ("2/3", "1")] {
      let part = try runPart(
        shard, to: "part-\(shard.prefix(1))", "--communities", "--workers", workers)
      #expect(part.status == 0)
      #expect(part.output.hasPrefix("Part \(shard), replications "))
    }

    let merged = try merge("part-2", "part-3", "part-2", "part-1")

    #expect(merged.status == 0)
    #expect(
      merged.output.replacing(scratch.path("merged"), with: "")
        == whole.output.replacing(scratch.path("whole"), with: ""))
    for name in ResultTables.names {
      let (one, other) = (
        ResultTables(folder: scratch.path("whole")), ResultTables(folder: scratch.path("merged"))
      )
      #expect(try one.data(name) == other.data(name), "\(name) differs")
    }
    #expect(try manifest("whole") == manifest("merged"))
  }

  @Test func `a part of one with another last day, seed and figure is the whole`() throws {
    let changes = [
      "--until", "2027-06-30", "--seed", "0xabc", "--set", "beds.move_ins_per_month=3",
    ]
    let common = ["run", scenario, "--replications", "4"] + changes
    #expect(try CarecapProcess.run(common + ["--output", scratch.path("whole")]).status == 0)
    #expect(
      try CarecapProcess.run(common + ["--shard", "1/1", "--output", scratch.path("part")]).status
        == 0)

    #expect(try merge("part").status == 0)

    for name in ResultTables.names {
      let (one, other) = (
        ResultTables(folder: scratch.path("whole")), ResultTables(folder: scratch.path("merged"))
      )
      #expect(try one.data(name) == other.data(name), "\(name) differs")
    }
    #expect(try manifest("whole") == manifest("merged"))
  }

  @Test func `a finished part is left as it is, and another is refused`() throws {
    #expect(try runPart("2/3", to: "part").status == 0)
    let before = try Data(contentsOf: URL(filePath: scratch.path("part/part.json")))

    let again = try runPart("2/3", to: "part", "--workers", "1")

    #expect(again.status == 0)
    #expect(again.output.hasPrefix("Part 2/3 is finished already"))
    for arguments in [["--seed", "2"], ["--communities"], ["--until", "2030-12-30"]] {
      let other = try CarecapProcess.run(
        [
          "run", scenario, "--replications", "10", "--shard", "2/3", "--output",
          scratch.path("part"),
        ]
          + arguments)
      #expect(other.status == 73)
      #expect(other.errors.contains("not replaced"))
    }
    #expect(try runPart("1/3", to: "part").status == 73)
    #expect(try Data(contentsOf: URL(filePath: scratch.path("part/part.json"))) == before)
  }

  @Test func `a part that was damaged is run again`() throws {
    #expect(try runPart("2/3", to: "part").status == 0)
    let whole = try Data(contentsOf: URL(filePath: scratch.path("part/records.bin")))
    _ = try scratch.write(whole.dropLast(), to: "part/records.bin")

    #expect(try runPart("2/3", to: "part").output.hasPrefix("Part 2/3, replications 4–6 of 10"))

    #expect(try Data(contentsOf: URL(filePath: scratch.path("part/records.bin"))) == whole)
  }

  @Test func `a part that was killed leaves nothing that is merged, and is run again`() async throws
  {
    let process = CarecapProcess.endless(
      "run", scenario, "--shard", "1/1", "--output", scratch.path("part"))
    func leftovers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        .filter { $0.hasPrefix(".part.") }
    }
    try process.run()
    while process.isRunning, try !leftovers().contains(where: { $0.contains("unfinished") }) {
      try await Task.sleep(for: .milliseconds(20))
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try !leftovers().isEmpty)
    #expect(try merge("part").status == 66)

    #expect(try runPart("1/1", to: "part", "--restart").status == 0)

    #expect(try leftovers().isEmpty)
    #expect(try merge("part").status == 0)
  }

  @Test func `75 for missing parts, with the list for a job array`() throws {
    for number in [1, 3, 4] { #expect(try runPart("\(number)/5", to: "\(number)").status == 0) }

    // Whether a missing part is named or not makes no difference.
    for finished in [try merge("1", "3", "4"), try merge("1", "2", "3", "4", "5")] {
      #expect(finished.status == 75)
      #expect(finished.errors == "carecap: 2 of 5 parts missing: run them with --array=2,5\n")
    }
    #expect(!exists("merged"))
  }

  @Test func `65 for a part that is damaged or of another run, and 66 for none at all`() throws {
    #expect(try runPart("1/2", to: "1").status == 0)
    #expect(try runPart("2/2", to: "2", "--seed", "9").status == 0)
    let foreign = try merge("1", "2")
    #expect(foreign.status == 65)
    #expect(foreign.errors.contains("master seed 9, not 1"))

    #expect(try runPart("2/2", to: "two").status == 0)
    var bytes = try Data(contentsOf: URL(filePath: scratch.path("two/records.bin")))
    bytes[bytes.count / 2] ^= 1
    _ = try scratch.write(bytes, to: "two/records.bin")
    let damaged = try merge("1", "two")
    #expect(damaged.status == 65)
    #expect(damaged.errors.contains("records.bin is not as it was written"))

    #expect(try merge("nothing").status == 66)
    #expect(try CarecapProcess.run("merge").status == 64)
    #expect(!exists("merged"))
  }

  @Test(arguments: [
    ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "3"], ["--shard", "a/b"],
    ["--shard", "1/11"], ["--shard", "1/3", "--format", "json"],
  ])
  func `64 for a part that cannot be`(arguments: [String]) throws {
    let finished = try CarecapProcess.run(
      ["run", scenario, "--replications", "10", "--output", scratch.path("part")] + arguments)

    #expect(finished.status == 64)
    #expect(finished.errors.hasPrefix("Error: "))
    #expect(!exists("part"))
  }

  @Test func `64 for a part of a single replication`() throws {
    let finished = try CarecapProcess.run(
      "run", scenario, "--replication", "3", "--shard", "1/1", "--output", scratch.path("part"))

    #expect(finished.status == 64)
  }

  @Test func `without a place of its own a part stands beside the result`() throws {
    let folder = scratch.folder
    for shard in ["1/2", "2/2"] {
      #expect(
        try CarecapProcess.run(
          "run", scenario, "--replications", "4", "--shard", shard, "--quiet", in: folder
        ).status == 0)
    }

    let merged = try CarecapProcess.run(
      "merge", "results/town.parts/1-of-2", "results/town.parts/2-of-2/", "--lang", "zh", in: folder
    )

    #expect(merged.status == 0)
    #expect(merged.output.contains("results/town"))
    #expect(exists("results/town/run.json"))
  }
}
