import Foundation
import Testing

@testable import ResultFiles

/// A result appears whole, replaces only a result, and leaves nothing behind.
struct PublicationTests {
  private func refusal(_ scratch: Scratch, _ name: String) async -> ResultFileError? {
    await #expect(throws: ResultFileError.self) {
      try await SmallTown.write(to: "\(scratch.path)/\(name)", SmallTown.experiment())
    }
  }

  @Test func `a result stands alone in its place`() async throws {
    let scratch = try Scratch()

    try await SmallTown.write(to: scratch.path + "/deep/er/r", SmallTown.experiment())

    #expect(try scratch.names("deep/er") == ["r"])
  }

  @Test func `a result replaces an older one with all its files`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment(), report: "old")

    try await SmallTown.write(to: scratch.path + "/r/", SmallTown.experiment(replications: 5))

    #expect(try scratch.names() == ["r"])
    #expect(try scratch.text("r/fingerprints.csv").split(separator: "\n").count == 6)
    #expect(try !scratch.names("r").contains("report.html"))
  }

  @Test func `a directory without a manifest is refused`() async throws {
    let scratch = try Scratch()
    try scratch.makeDirectory("r")
    try scratch.put("mine", "r/diary.txt")

    let error = await refusal(scratch, "r")

    #expect(error == .refused(path: scratch.path + "/r", .noManifest))
    #expect(error?.category == .cannotCreate)
    #expect(try scratch.text("r/diary.txt") == "mine")
    #expect(try scratch.names() == ["r"])
  }

  @Test func `a result with a file of somebody else is refused`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())
    try scratch.put("mine", "r/diary.txt")

    #expect(
      await refusal(scratch, "r") == .refused(path: scratch.path + "/r", .foreignFile("diary.txt")))
    #expect(try scratch.text("r/diary.txt") == "mine")
  }

  @Test func `a manifest of another program is refused`() async throws {
    let scratch = try Scratch()
    try scratch.makeDirectory("r")
    try scratch.put(#"{"format": "other-1", "outputs": []}"#, "r/run.json")

    #expect(await refusal(scratch, "r") == .refused(path: scratch.path + "/r", .foreignManifest))
  }

  @Test func `a result of another kind is refused and stays`() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/r"
    try await SmallTown.write(to: path, SmallTown.experiment())
    let before = try scratch.text("r/run.json")

    #expect(throws: ResultFileError.refused(path: path, .otherKind(.district))) {
      _ = try SensitivityResultWriter(directory: path)
    }
    #expect(try scratch.text("r/run.json") == before)
    for kind in ResultKind.allCases {
      let word = kind.rawValue.isEmpty ? "" : kind.rawValue + "-"
      #expect(ResultKind(format: "carecap-run-\(word)12") == kind)
    }
    #expect(ResultKind(format: "carecap-run-other-1") == nil)
  }

  @Test func `a file is refused and stays`() async throws {
    let scratch = try Scratch()
    try scratch.put("mine", "r")

    #expect(await refusal(scratch, "r") == .refused(path: scratch.path + "/r", .notADirectory))
    #expect(try scratch.text("r") == "mine")
  }

  @Test(arguments: ["elsewhere", "/dev/full"])
  func `a symbolic link is refused wherever it leads`(target: String) async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/elsewhere", SmallTown.experiment())
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/r", withDestinationPath: target)

    #expect(await refusal(scratch, "r") == .refused(path: scratch.path + "/r", .symbolicLink))
    #expect(try scratch.names() == ["elsewhere", "r"])
  }

  @Test func `a device is refused`() async throws {
    let error = await #expect(throws: ResultFileError.self) {
      try await SmallTown.write(to: "/dev/full", SmallTown.experiment())
    }

    #expect(error == .refused(path: "/dev/full", .notADirectory))
  }

  @Test func `a place where nothing can be made is said to be so`() async throws {
    // Below a file nobody may make a directory, not even the superuser.
    let scratch = try Scratch()
    try scratch.put("", "file")

    let error = await refusal(scratch, "file/r")

    #expect(
      error == .notCreated(path: scratch.path + "/file", SystemError(code: ENOTDIR)))
    #expect(error?.description == "\(scratch.path)/file cannot be created: Not a directory")
  }

  @Test(arguments: ["", ".", "..", "/", "x/.."])
  func `a name that is none is refused`(name: String) async throws {
    let error = await #expect(throws: ResultFileError.self) {
      try await SmallTown.write(to: name, SmallTown.experiment())
    }

    #expect(error == .badName(name))
  }

  @Test(arguments: ["", ".hidden", "a/b", "run.json", "summary.csv", "resolved.yaml"])
  func `a further file cannot take the place of another`(name: String) throws {
    let scratch = try Scratch()
    var writer = try ResultWriter(
      directory: scratch.path + "/r", scenario: "s", layout: SmallTown().layout)

    #expect(throws: ResultFileError.badName(name)) { try writer.add("text", as: name) }
  }

  @Test func `a run that fails midway leaves the old result as it was`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())
    let before = try scratch.names("r").map { try scratch.bytes("r/\($0)") }

    await #expect(throws: (any Error).self) {
      try await SmallTown.write(
        to: scratch.path + "/r", SmallTown.experiment(replications: 9, failing: 5))
    }

    #expect(try scratch.names("r").map { try scratch.bytes("r/\($0)") } == before)
    #expect(try scratch.names() == ["r"])
  }

  @Test func `a second writer is told who holds the directory`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/r"
    let layout = SmallTown().layout
    let first = try ResultWriter(directory: path, scenario: "s", layout: layout)

    let error = #expect(throws: ResultFileError.self) {
      _ = try ResultWriter(directory: path, scenario: "s", layout: layout)
    }

    guard case .inUse(path, let holder?) = error else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    #expect(holder.processIdentifier == ProcessInfo.processInfo.processIdentifier)
    #expect(holder.start.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(try scratch.names().count == 2, "the lock and the first writer's directory")
    _ = consume first
    _ = try ResultWriter(directory: path, scenario: "s", layout: layout)
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a link that looks like what a killed run left is not followed`() throws {
    let scratch = try Scratch()
    try scratch.makeDirectory("mine")
    try scratch.put("mine", "mine/diary.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/.r.unfinished", withDestinationPath: "mine")

    #expect(throws: ResultFileError.self) {
      _ = try ResultWriter(
        directory: scratch.path + "/r", scenario: "s", layout: SmallTown().layout)
    }

    #expect(try scratch.text("mine/diary.txt") == "mine")
  }

  @Test func `what killed runs left is cleared, and a result set aside comes back`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())
    try FileManager.default.moveItem(
      atPath: scratch.path + "/r", toPath: scratch.path + "/.r.replaced")
    for name in [".r.unfinished", ".other.unfinished"] {
      try scratch.makeDirectory(name)
      try scratch.put("half", name + "/summary.csv")
    }

    _ = try ResultWriter(
      directory: scratch.path + "/r", scenario: "s", layout: SmallTown().layout)

    #expect(try scratch.names() == [".other.unfinished", "r"])
    #expect(try scratch.names("r").contains("run.json"))
  }
}
