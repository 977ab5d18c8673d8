import Foundation
import Testing

/// The files of which the texts speak are there.
struct NamedPathTests {
  /// What the user makes by following the text.
  static let madeByTheUser = ["scenarios/carecap.schema.json", "Benchmarks/.venv"]

  static let commands = [
    "run", "explain", "compare", "plan", "sweep", "sensitivity", "trace", "merge", "verify",
    "describe", "validate", "schema", "init", "import", "rank",
  ]

  /// The paths within the repository that a text names; `*` and `…` end them.
  private static func paths(in text: String) -> [String] {
    let folders = "scenarios|Documentation|Sources|Tests|Snippets|Benchmarks|seeds"
    guard
      let pattern = try? Regex("\\b(?:\(folders))/[A-Za-z0-9_./-]*[A-Za-z0-9_]")
    else { return [] }
    return text.matches(of: pattern).map { String(text[$0.range]) }
  }

  private func expectPaths(in text: String, atLeast count: Int, _ what: String) {
    let paths = Self.paths(in: text).filter { !Self.madeByTheUser.contains($0) }
    #expect(paths.count >= count, "\(what) names few paths; the pattern may be wrong")
    for path in paths {
      let file = CarecapProcess.repository.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(what) names \(path)")
    }
  }

  @Test func `every path in the help is there`() throws {
    var text = try CarecapProcess.run("help").output
    for command in Self.commands {
      let help = try CarecapProcess.run("help", command)
      #expect(help.status == 0)
      text += help.output
    }
    // The help breaks no path, for it breaks lines at blanks only.
    expectPaths(in: text, atLeast: 10, "the help")
  }

  @Test func `no command is forgotten here`() throws {
    let help = try CarecapProcess.run("help").output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:").last)
    let names = list.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
    #expect(Set(names).isSuperset(of: Self.commands))
    #expect(Set(names).subtracting(Self.commands + ["See"]).isEmpty, "\(names)")
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func `every path in the texts on top is there`(file: String) throws {
    let text = try String(
      contentsOf: CarecapProcess.repository.appending(path: file), encoding: .utf8)
    expectPaths(in: text, atLeast: 2, file)
  }

  @Test func `every path in the documentation is there`() throws {
    let folder = CarecapProcess.repository.appending(path: "Documentation")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".md") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      expectPaths(in: text, atLeast: 0, name)
      for match in text.matches(of: /\]\(([A-Za-z0-9_.\/-]+)\)/) {
        let target = folder.appending(path: String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(name) links to \(match.1)")
      }
    }
  }
}
