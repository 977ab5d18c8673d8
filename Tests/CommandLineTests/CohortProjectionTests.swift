import CivilCalendar
import DistrictModel
import Foundation
import RandomVariates
import Testing

/// The simulated people against the cohort projection of the same scenario.
struct CohortProjectionTests {
  private static let replications = 200

  /// Family-wise false-alarm rate 0.1 % over all cells (Bonferroni); the seed is fixed
  /// and was not chosen by its result. A biased cell of over 1,000 people is noticed from about
  /// 0.1 % on; cells that are certain must be exact.
  @Test func `the mean number of people by sex, age and year is the projected one`() throws {
    let scratch = try Scratch()
    let folder = scratch.path("binhu")
    let finished = try CarecapProcess.run(
      "run", "scenarios/binhu-2012.yaml", "--seed", "1", "--replications",
      "\(Self.replications)", "--quiet", "--output", folder)
    try #require(finished.status == 0, "\(finished.errors)")
    let rows = try ResultTables(folder: folder).rows("summary.csv").filter {
      $0["place"] == "district"
    }
    let projection = try CohortProjection(
      scenarioPath: CarecapProcess.repository.appending(path: "scenarios/binhu-2012.yaml").path)
    let cellCount = (projection.dates.count - 1) * 12
    let limit = StudentT.quantile(
      1 - 0.001 / Double(cellCount) / 2, degreesOfFreedom: Double(Self.replications - 1))

    var checked = 0
    for (index, date) in projection.dates.enumerated() {
      for sex in Sex.allCases {
        for group in AgeGroups.firstAges.indices {
          let name = "elderly_\(sex == .female ? "women" : "men")_\(AgeGroups.name(group))"
          let row = rows.first { $0["date"] == date.description && $0["measure"] == name }
          let mean = try #require(row?["mean"].flatMap(Double.init))
          let deviation = try #require(row?["sd"].flatMap(Double.init))
          let expected = projection.cells[index][Int(sex.rawValue)][group]
          let error = deviation / Double(Self.replications).squareRoot()
          if error == 0 {
            #expect(abs(mean - expected) < 1e-6, "\(name) on \(date)")
          } else {
            checked += 1
            #expect(
              abs(mean - expected) <= limit * error,
              "\(name) on \(date): \(mean), projected \(expected), standard error \(error)")
          }
          if mean > 1_000, error > 0 {
            let low = try #require(row?["ci95_low"].flatMap(Double.init))
            let high = try #require(row?["ci95_high"].flatMap(Double.init))
            #expect(high - low < 0.01 * mean, "\(name) on \(date) is too vague")
          }
        }
      }
    }
    #expect(checked == cellCount)
  }
}
