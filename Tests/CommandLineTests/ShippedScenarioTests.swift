import Foundation
import Testing

/// Every scenario that is shipped can be run, so that none rots.
struct ShippedScenarioTests {
  /// What runs over a table of areas, and is tested with it.
  private static let country = "country-2010.yaml"

  static let scenarios =
    (try? FileManager.default.contentsOfDirectory(
      atPath: CarecapProcess.repository.appending(path: "scenarios").path
    )
    .filter { $0.hasSuffix(".yaml") && $0 != country }.sorted()) ?? []

  @Test func `there are the scenarios that were promised`() {
    #expect(Self.scenarios.count >= 13)
  }

  @Test(arguments: scenarios)
  func `it runs`(scenario: String) throws {
    let scratch = try Scratch()

    let finished = try CarecapProcess.run(
      "run", "scenarios/\(scenario)", "--replications", "2", "--output", scratch.path("result"))

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("40"))
    let widest = finished.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 100)
  }
}
