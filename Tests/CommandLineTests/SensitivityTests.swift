import Foundation
import Testing

struct SensitivityTests {
  private let town: StudyTown

  init() throws { town = try StudyTown() }

  @Test func `more people at the start mean fewer beds per thousand`() throws {
    let finished = try town.run("sensitivity", StudyTown.sensitivity)

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("What would narrow the answer most?"))
    let rows = try town.rows("tornado.csv").filter { $0["output"] == "ratio" }
    #expect(rows.map { $0["rank"] } == ["1", "2"])
    let people = try #require(rows.first { $0["parameter"] == "people" })
    // 2 × 1.645 × 8 % of the people are a quarter of the ratio or more.
    let difference = try #require(people["difference"].flatMap(Double.init))
    #expect(difference < -2)
  }

  @Test(arguments: [
    ("tornado", "tornado.csv", 5), ("morris", "screening.csv", 12), ("sobol", "indices.csv", 16),
    ("two_layers", "main_effects.csv", 20),
  ])
  func `each method gives its tables, the same for any number of workers`(
    method: String, table: String, points: Int
  ) throws {
    let samples = method == "two_layers" ? "20" : "4"
    for (result, workers) in [("result", "1"), ("other", "4")] {
      let finished = try town.run(
        "sensitivity", StudyTown.sensitivity, to: result, "--method", method, "--samples",
        samples, "--workers", workers, "--replications", "3")
      #expect(finished.status == 0, "\(finished.errors)")
    }

    #expect(try town.rows("points.csv").count == points * 2)
    for name in [table, "points.csv", "outputs.csv", "parameters.csv", "datapackage.json"] {
      #expect(
        try ResultTables(folder: town.scratch.path("result")).data(name)
          == ResultTables(folder: town.scratch.path("other")).data(name), "\(name)")
    }
    if method == "sobol" || method == "two_layers" {
      let layers = try town.rows("layers.csv")
      #expect(layers.map { $0["output"] } == ["kept", "ratio"])
    }
  }

  @Test func `it says before the start how long it will take, and answers in Chinese`() throws {
    let finished = try town.run(
      "sensitivity", StudyTown.sensitivity, "--method", "two_layers", "--samples", "8", "--lang",
      "zh")

    #expect(finished.errors.contains("约需"))
    #expect(finished.output.contains("什么最能收窄答案？"))
  }
}
