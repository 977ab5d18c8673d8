import Foundation
import Testing

/// The regression run: a fixed scenario and seed, held to the byte.
///
/// These bytes prove only that nothing has changed; that they are right is the business of
/// the tests against theory.
struct BaselineTests {
  private static let folder = CarecapProcess.repository.appending(path: "results/baseline").path

  @Test func `the fixed run gives the committed bytes`() throws {
    let scratch = try Scratch()
    let result = scratch.path("baseline")

    let finished = try CarecapProcess.run(
      "run", "results/baseline/scenario.yaml", "--seed", "seeds/regression", "--replications",
      "6", "--communities", "--quiet", "--output", result)

    try #require(finished.status == 0, "\(finished.errors)")
    for name in ResultTables.names {
      let expected = try ResultTables(folder: Self.folder).data(name)
      let found = try ResultTables(folder: result).data(name)
      if found != expected {
        let difference = Self.firstDifference(expected, found)
        Issue.record(
          """
          results/baseline/\(name) differs from line \(difference.line) on:
            committed: \(difference.expected)
            now:       \(difference.found)
          If the change is wanted: make accept-baseline, and say in the commit why the numbers moved.
          """)
      }
    }
  }

  private static func firstDifference(
    _ expected: Data, _ found: Data
  ) -> (line: Int, expected: Substring, found: Substring) {
    let first = String(decoding: expected, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let second = String(decoding: found, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(first, second).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(first.count, second.count)
    func text(_ lines: [Substring]) -> Substring {
      line < lines.count ? lines[line] : "(end of file)"
    }
    return (line + 1, text(first), text(second))
  }
}
