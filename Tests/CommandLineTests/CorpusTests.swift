import Foundation
import Testing

/// Inputs that once broke a reader, or reach far into one, each given to the command: it ends
/// with a status that says whose mistake it was, and in time.
struct CorpusTests {
  private static let corpus = CarecapProcess.repository.appending(path: "Tests/corpus")

  /// How the command is made to read a file of each reader.
  private static let commands: [String: @Sendable (String, Scratch) throws -> [String]] = [
    "scenario": { file, _ in ["validate", file] },
    "seed": { file, scratch in
      [
        "run", "scenarios/binhu-2012.yaml", "--replications", "1", "--until", "2013-01-31",
        "--seed",
        file, "--quiet", "--output", scratch.path("result"),
      ]
    },
    "table": { file, scratch in
      [
        "run", "scenarios/country-2010.yaml", "--areas", file, "--replications", "1", "--quiet",
        "--output", scratch.path("result"),
      ]
    },
    "question": { file, scratch in ["plan", file, "--output", scratch.path("result")] },
    "study": { file, scratch in ["sweep", file, "--output", scratch.path("result")] },
    "census": { file, scratch in ["import", file, "--output", scratch.path("areas.csv")] },
    "columns": { file, scratch in
      [
        "import", "scenarios/country/census.csv", "--columns", file, "--output",
        scratch.path("areas.csv"),
      ]
    },
    "arguments": { file, _ in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    },
    "result": { file, scratch in
      let folder = scratch.folder.appending(path: "given")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: URL(filePath: file), to: folder.appending(path: "run.json"))
      return ["verify", folder.path]
    },
    "part": { file, scratch in
      let folder = scratch.folder.appending(path: "given")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: URL(filePath: file), to: folder.appending(path: "part.json"))
      return ["merge", folder.path]
    },
  ]

  private static let files: [String] = commands.keys.sorted().flatMap { reader in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: corpus.appending(path: reader).path)
    return (names ?? []).sorted().map { "\(reader)/\($0)" }
  }

  @Test func `there is something for every reader`() {
    let readers = Set(Self.files.map { $0.split(separator: "/")[0] })
    #expect(readers.count == Self.commands.count)
  }

  @Test(arguments: files)
  func `no file of the corpus breaks the command`(file: String) throws {
    let scratch = try Scratch()
    let reader = String(file.split(separator: "/")[0])
    let command = try #require(Self.commands[reader])
    let finished = try CarecapProcess.run(
      try command(Self.corpus.appending(path: file).path, scratch))

    #expect(
      [64, 65, 66].contains(finished.status), "\(file): \(finished.status) \(finished.errors)")
    #expect(!finished.errors.isEmpty)
    #expect(finished.seconds < 5)
  }
}
