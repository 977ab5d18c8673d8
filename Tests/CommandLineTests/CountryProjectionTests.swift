import CivilCalendar
import DistrictModel
import Foundation
import RandomVariates
import Testing

/// The people of a run over areas against the cohort projection of the same inputs.
struct CountryProjectionTests {
  private static let replications = 20
  private static let names = ["women", "men"].map { sex in
    AgeGroups.firstAges.indices.map { "resident_\(sex)_\(AgeGroups.name($0))" }
  }

  /// Deaths per person-year from 40 on, read from the tables as they are.
  private static func rates() throws -> [[Double]] {
    let texts = try ["country/life-table-before-60.csv", "binhu/life-table.csv"].map {
      try String(
        contentsOf: CarecapProcess.repository.appending(path: "scenarios/\($0)"), encoding: .utf8)
    }
    let rows = texts.flatMap { $0.split(separator: "\n").dropFirst() }
      .map { $0.split(separator: ",") }
    return try [2, 3].map { column in try rows.map { try #require(Double($0[column])) } }
  }

  /// Family-wise false-alarm rate 0.1 % over all comparisons (Bonferroni) by the normal
  /// approximation to a sum of independent persons, used from a variance of 50 on; the seed
  /// is the scenario's and was not chosen by its result.
  @Test func `people by area, sex, age and year are the projected ones`() throws {
    let repository = CarecapProcess.repository.path
    let table = repository + "/scenarios/country/areas.csv"
    let scratch = try Scratch()
    let finished = try CarecapProcess.run(
      "run", "scenarios/country-2010.yaml", "--areas", table, "--replications",
      "\(Self.replications)", "--quiet", "--output", scratch.path("result"))
    try #require(finished.status == 0, "\(finished.errors)")
    let projection = try CountryProjection(
      scenario: repository + "/scenarios/country-2010.yaml", table: table, rates: Self.rates())
    var means: [[String]: Double] = [:]
    for row in try ResultTables(folder: scratch.path("result")).rows("areas.csv") {
      let key = ["area_code", "date", "measure"].map { row[$0] ?? "" }
      let value = try #require(row["value"].flatMap(Double.init))
      means[key, default: 0] += value / Double(Self.replications)
    }

    var comparisons: [(name: [String], expected: CountryProjection.Cell)] = []
    for (index, date) in projection.dates.enumerated().dropFirst() {
      var country = CountryProjection.Cell()
      for code in projection.cells.keys.sorted() {
        for sex in 0...1 {
          for group in AgeGroups.firstAges.indices {
            guard let cell = projection.cells[code]?[index][sex][group] else { continue }
            country += cell
            if cell.variance >= 50 {
              comparisons.append(([code, date.description, Self.names[sex][group]], cell))
            }
          }
        }
      }
      comparisons.append((["", date.description, "elderly_resident"], country))
    }

    #expect(comparisons.count > 400)
    let limit = Normal.quantile(1 - 0.001 / Double(comparisons.count) / 2)
    for (name, expected) in comparisons {
      let found = try #require(means[name])
      let error = (expected.variance / Double(Self.replications)).squareRoot()
      #expect(
        abs(found - expected.mean) <= limit * error + 0.5 / Double(Self.replications),
        "\(name): \(found), projected \(expected.mean), standard error \(error)")
    }
  }
}
