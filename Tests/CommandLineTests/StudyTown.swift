import Foundation
import Testing

/// The starter scenario with studies of it beside.
struct StudyTown {
  let scratch: Scratch

  static let sweep = """
    carecap: 1
    scenario: town.yaml
    design: full_factorial
    replications: 6
    factors:
      nursing-beds: {path: beds.projects.new-centre.nursing_beds, from: 0, to: 60, steps: 3}
      people: {path: people.registered_at_start, values: [9000, 10000]}
    outputs: {measures: [beds, elderly]}

    """

  static let sensitivity = """
    carecap: 1
    scenario: town.yaml
    method: tornado
    replications: 6
    samples: 4
    outputs:
      kept: {promise: beds-40}
      ratio: {measure: beds_per_thousand, date: 2030-12-31}
    parameters:
      mortality:
        path: people.mortality.local_factor
        drawn_from: {distribution: uniform, from: 0.6, to: 0.9}
      people:
        path: people.registered_at_start
        drawn_from: {distribution: normal, mean: 10000, standard_deviation: 800, from: 5000}
        source: assumed

    """

  init() throws {
    scratch = try Scratch()
    #expect(try CarecapProcess.run("init", scratch.path("town.yaml")).status == 0)
  }

  /// Runs a study that says `text`; the result is in `scratch/<result>`.
  func run(
    _ command: String, _ text: String, to result: String = "result", _ arguments: String...
  ) throws -> Finished {
    let study = try scratch.write(text, to: "study.yaml")
    return try CarecapProcess.run(
      [command, study, "--output", scratch.path(result)] + arguments)
  }

  func rows(_ table: String, of result: String = "result") throws -> [[String: String]] {
    try ResultTables(folder: scratch.path(result)).rows(table)
  }
}
