import DistrictFixtures
import DistrictModel
import Measurement
import Testing

/// The known mean of the beds of opened projects, against 150 replications with seed 1.
struct OpenedProjectsTests {
  /// Fails in 1 of 15,000 cases for each argument, with any seed: 4 standard errors.
  @Test(arguments: [0, 9])
  func `Beds of opened projects have the mean that is said`(postponed: Int) throws {
    let system = DistrictSystem(
      try SmallDistrict.scenario(
        "people.registered_at_start=1", "people.incomers_at_start=0", "people.turning_sixty={}",
        "people.migration.registered_moving_in_people_per_year=0",
        "people.migration.incomers_moving_in_people_per_year=0",
        "run.until=2013-12-31", "promises={}",
        "beds.projects.home-d.planned_opening=2013-03-01",
        "beds.projects.home-d.postponed_months=\(postponed)",
        "beds.projects.home-d.closing_per_year=0",
        "beds.project_kinds.large.cancellation_probability=0.2",
        "beds.project_kinds.large.on_time_probability=0.4",
        "beds.project_kinds.large.delay_months={distribution: lognormal, median: 5, spread: 0.8}"))
    let control = try #require(system.openedProjects)
    let last = system.layout.dates.indices.last ?? 0
    var sum = 0.0
    var squares = 0.0
    for number in 1...150 {
      let record = try system.replicate(number, seed: SmallDistrict.seed)
      let beds = control.terms.reduce(0.0) {
        $0 + $1.weight * record.values[system.layout.index(date: last, column: $1.column)]
      }
      sum += beds
      squares += beds * beds
    }
    let mean = sum / 150
    let error = ((squares / 150 - mean * mean) / 150).squareRoot()
    #expect(error > 0)
    #expect(abs(mean - control.means[last]) < 4 * error)
    #expect(control.means[0] == 0)
  }

  @Test func `A project that may close again is no control`() throws {
    let system = DistrictSystem(
      try SmallDistrict.scenario("beds.projects.home-d.closing_per_year=0.1"))
    #expect(system.openedProjects == nil)
  }
}
