import DistrictFixtures
import DistrictModel
import RandomVariates
import Testing

struct CohortTests {
  /// Student's test for the mean of every cell of track, sex, age group and date, with
  /// Bonferroni's division: had the seed been drawn by lot, the chance of any false alarm
  /// would be 0.1 %.
  @Test func `As many people of every age as the cohorts let expect`() throws {
    let setting = DistrictSetting(
      try SmallDistrict.scenario(
        "people.registered_at_start=2500", "people.incomers_at_start=600",
        "people.turning_sixty.y2013.registered=300", "people.turning_sixty.y2014.registered=500",
        "people.turning_sixty.y2015.registered=200",
        "people.migration.registered_moving_in_people_per_year=80",
        "people.migration.incomers_moving_in_people_per_year=200", "beds=~", "canteens=~",
        "promises={}"))
    let expectation = CohortExpectation(setting)
    let replications = 200
    var sums: [CohortExpectation.Cell: (sum: Double, squares: Double)] = [:]
    for replication in 1...replications {
      var run = DistrictRun(setting, replication: replication)
      run.run(until: setting.clock.end)
      for cell in expectation.counts.keys {
        let count = Double(
          run.district.people.census.count(
            date: cell.date, track: cell.track, sex: cell.sex, group: cell.group))
        sums[cell, default: (0, 0)].sum += count
        sums[cell, default: (0, 0)].squares += count * count
      }
    }
    #expect(expectation.counts.count == setting.dates.count * 36)
    let threshold = StudentT.quantile(
      1 - 0.001 / 2 / Double(expectation.counts.count),
      degreesOfFreedom: Double(replications - 1))
    for (cell, expected) in expectation.counts {
      guard let (sum, squares) = sums[cell] else { continue }
      let mean = sum / Double(replications)
      let variance = (squares - sum * mean) / Double(replications - 1)
      let error = (variance / Double(replications)).squareRoot()
      // The days of slices of arrivals are known to a few days only: 0.2 % of a cell.
      #expect(
        abs(mean - expected) <= threshold * error + 0.002 * expected,
        "\(mean) instead of \(expected) in \(cell)")
    }
  }
}
