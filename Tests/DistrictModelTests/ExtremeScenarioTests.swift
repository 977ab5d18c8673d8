import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement
import Testing

/// Scenarios at the edge of what is valid run to their end, and count nothing below zero.
struct ExtremeScenarioTests {
  private static let nobody =
    SmallDistrict.still + ["people.registered_at_start=0", "people.incomers_at_start=0"]
  private static let noHomes = [
    "beds.facilities={}", "beds.transfers={}", "beds.projects={}",
  ]

  private static let cases: [[String]] = [
    nobody,
    nobody + ["canteens=~"],
    noHomes,
    noHomes + ["beds.waiting.policy=per_home"],
    ["district.communities.west-1.elderly_weight=0"],
    ["canteens.sponsors={}", "canteens.sponsorship.new_sponsors_per_year=0"],
    ["canteens.sponsorship.new_sponsors_per_year=5000", "canteens.sponsorship.lapse_per_year=20"],
    ["run.until=2013-01-01"],
    ["run.start=2013-02-15", "run.until=2015-11-29"],
    ["canteens.day_to_day_dispersion=0.01", "canteens.diners_per_day=1e9"],
    ["canteens.day_to_day_dispersion=1e6", "canteens.openings_per_year=100000"],
    ["canteens.building_months=0", "canteens.open_days_per_month=31"],
    ["people.turning_sixty_factor=0"],
    ["people.turning_sixty_factor=3"],
    ["people.mortality.local_factor=10"],
    ["people.registered_living_elsewhere_share=1", "people.incomers_at_start=0"],
    ["people.migration.registered_moving_out_per_year=5"],
    ["people.care.recovery_from_dependent_per_year=12"],
    [
      "beds.facilities.home-c.self_care_beds=0", "beds.facilities.home-c.assisted_beds=0",
      "beds.facilities.home-c.nursing_beds=0",
    ],
    ["beds.transfers.a-to-c.to=home-a"],
    ["beds.transfers.a-to-c.to=home-d"],
    ["beds.transfers.a-to-c.date=2014-06-01", "beds.transfers.a-to-c.people=1000"],
    ["beds.facilities.home-a.closing_per_year=10", "beds.facilities.home-b.closing_per_year=10"],
    [
      "beds.facilities.home-a.closing_per_year=10", "beds.facilities.home-b.closing_per_year=10",
      "beds.facilities.home-c.closing_per_year=10", "beds.waiting.policy=per_home",
      "beds.merging_share=0",
    ],
    [
      "beds.facilities.home-a.closing_per_year=10", "beds.facilities.home-b.closing_per_year=10",
      "beds.waiting.policy=per_home", "beds.merging_share=1",
    ],
    [
      "beds.waiting.acceptance_public=0", "beds.waiting.acceptance_private=0",
      "beds.waiting.answer_days=0", "beds.waiting.pause_after_declining_days=0",
      "beds.waiting.withdrawal_after_declining=0",
    ],
    ["beds.waiting.patience_months=0", "beds.assessment_days=0"],
    ["beds.move_ins_per_month=0.01"],
    ["beds.waiting_at_start=100000"],
    [
      "beds.projects.home-d.planned_opening=2013-01-01",
      "beds.projects.home-d.closing_per_year=10",
    ],
  ]

  @Test(arguments: cases.indices)
  func `An extreme scenario runs to its end`(index: Int) throws {
    let values = Values(try SmallDistrict.scenario(Self.cases[index]))
    for (column, name) in values.layout.columns.enumerated() {
      for date in values.layout.dates.indices {
        let value = values.record.values[values.layout.index(date: date, column: column)]
        #expect(!(value < 0) && !value.isInfinite, "\(name.measure.name) in case \(index)")
      }
    }
  }

  @Test func `A hundred years pass`() throws {
    let values = Values(
      try SmallDistrict.scenario("run.until=2112-12-31", "promises={}", "people.turning_sixty={}"))
    #expect(values.layout.dates.count == 101)
    #expect(values("elderly")[100] > 0)
  }

  @Test func `A promise is judged on those of its dates that are within the run`() throws {
    let scenario = try SmallDistrict.scenario()
    func dates(until: String) -> [String] {
      DistrictSystem(scenario, until: CivilDate(until)).layout.promises[0].dates.map(\.description)
    }
    #expect(dates(until: "2014-06-29") == [])
    #expect(dates(until: "2015-12-30") == ["2014-06-30"])
    #expect(dates(until: "2020-12-31") == ["2014-06-30", "2015-12-31"])
  }

  @Test(arguments: ["2012-12-31", "2013-02-15", "2012-01-30", "2012-02-28"])
  func `Months are over when their last day is`(start: String) throws {
    let start = try #require(CivilDate(start))
    let clock = ModelClock(start: start, horizon: start.adding(years: 5))
    for day in 0..<1_500 {
      let date = start.adding(days: day)
      #expect(clock.monthsOver(on: date) == (1...60).count { clock.monthEnd($0) <= date })
    }
  }

  @Test func `Whom no home suits waits until one opens`() throws {
    var run = DistrictRun(
      try SmallDistrict.scenario(
        "beds.waiting.policy=per_home", "beds.waiting.public_only_share=1",
        "beds.facilities.home-a.nursing_beds=0", "beds.facilities.home-a.residents=9",
        "beds.facilities.home-c.nursing_beds=0", "beds.waiting.patience_months=100",
        "beds.project_kinds.large.cancellation_probability=0",
        "beds.project_kinds.large.on_time_probability=1",
        "beds.facilities.home-a.closing_per_year=0"))
    run.run(toBeginningOf: "2014-02-28")
    let without = run.district.beds?.applicants.count {
      $0.state == .waiting && $0.need == .nursing && $0.facility == .none
    }
    #expect((without ?? 0) > 0)
    run.run(toBeginningOf: "2014-03-01")
    guard let beds = run.district.beds else { return }
    #expect(!beds.applicants.contains { $0.state == .waiting && $0.facility == .none })
    #expect(beds[FacilityID(3)].taken[.nursing] == beds[FacilityID(3)].usable[.nursing])
  }

  @Test(arguments: [
    "people.age_groups.female-65.age_from=64",
    "people.turning_sixty.y2014.year=2013",
    "people.mortality.life_table.a61.age=60",
    "people.care.prevalence.a60.male_semi_dependent=0",
    "beds.projects.home-d.planned_opening=2012-12-31",
    "run.until=2012-12-31",
    "canteens=~",
  ])
  func `A contradiction is refused`(change: String) {
    let changes = ["promises.beds.measure=canteen_coverage", change]
    #expect(throws: Never.self) { try SmallDistrict.scenario(changes[0]) }
    #expect(throws: (any Error).self) { try SmallDistrict.scenario(changes) }
  }
}
