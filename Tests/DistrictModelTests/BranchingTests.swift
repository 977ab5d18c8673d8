import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement
import ScenarioFiles
import Testing

/// One past, several futures.
struct BranchingTests {
  private static let homes = [
    "beds.projects.home-ba={name: BA, owner: public, sector: institution, street: east, "
      + "kind: small, self_care_beds: 3, assisted_beds: 3, nursing_beds: 4, "
      + "planned_opening: 2015-03-01, postponed_months: 0, cancelled: no, closing_per_year: 0.1}",
    "beds.projects.home-e={name: E, owner: private, sector: institution, street: west, "
      + "kind: small, self_care_beds: 5, assisted_beds: 2, nursing_beds: 2, "
      + "planned_opening: 2015-06-01, postponed_months: 0, cancelled: yes, closing_per_year: 0}",
    "beds.project_kinds.small={build_months: 2, on_time_probability: 0.6, delay_months: 3, "
      + "cancellation_probability: 0.2, cost_per_bed_yuan: 100000, cost_overrun_factor: "
      + "{distribution: uniform, from: 1, to: 2}}",
    // Building begins on 2014-01-01, before the plans part.
    "beds.projects.home-d.planned_opening=2015-01-01",
    "canteens.sponsorship.all_lost_on=2015-08-31",
    "beds.transfers.later={from: home-b, to: home-c, people: 3, date: 2014-11-01}",
  ]

  /// What takes effect after June 2014 only. Home BA now opens at the midnight at which D opens,
  /// and stands before it by name.
  private static let later = [
    "beds.projects.home-ba.planned_opening=2015-01-01",
    "beds.projects.home-ba.nursing_beds=9",
    "beds.projects.home-e.cancelled=no",
    "beds.transfers.later.date=2014-07-01",
    "beds.transfers.earliest-by-name={from: home-a, to: home-c, people: 2, date: 2015-02-01}",
    "beds.subsidy_ends_on=2015-03-31",
    "canteens.subsidy_ends_on=2014-06-30",
    "canteens.sponsorship.all_lost_on=2014-07-31",
  ]

  private func system(_ changes: [String] = []) throws -> DistrictSystem {
    // A day after the end is none.
    let days = [
      ("  subsidy_per_resident_month_yuan", "  subsidy_ends_on: 2030-12-31\n"),
      ("  subsidy_per_meal_yuan", "  subsidy_ends_on: 2030-12-31\n"),
      ("    lapse_per_year", "    all_lost_on: 2030-12-31\n"),
    ]
    let text = days.reduce(SmallDistrict.text) { text, day in
      text.replacing(day.0, with: day.1 + day.0)
    }
    var document = try ScenarioLoader().load(text: text, name: "small-district.yaml")
    for change in Self.homes + changes { document = try document.applying(change) }
    return DistrictSystem(try SmallDistrict.definition(document.root))
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// All of a record, so that NaN equals NaN.
  private func bits(_ record: ReplicationRecord) -> [UInt64] {
    let kept = record.outcomes.map { outcome in
      outcome.isKept.reduce(UInt64(1)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    return [record.fingerprint, UInt64(record.eventCount)] + kept
      + record.values.map(\.bitPattern)
  }

  @Test(arguments: ["2013-01-01", "2013-07-14", "2014-12-31", "2015-12-30"])
  func `a plan that goes on with itself is the plan that never stopped`(day: String) throws {
    let system = try system()
    for replication in 1...8 {
      let alone = bits(try system.replicate(replication, seed: SmallDistrict.seed))
      let records = try system.branch(
        replication, seed: SmallDistrict.seed, at: date(day), into: [system, system])
      #expect(records.map(bits) == [alone, alone, alone])
    }
  }

  @Test func `what takes effect later gives the same as a run of its own`() throws {
    let (base, plan) = (try system(), try system(Self.later))
    var differing = 0
    for replication in 1...40 {
      let records = try base.branch(
        replication, seed: SmallDistrict.seed, at: date("2014-06-30"), into: [plan, base, plan])
      let whole = try [base, plan].map {
        bits(try $0.replicate(replication, seed: SmallDistrict.seed))
      }
      #expect(records.map(bits) == [whole[0], whole[1], whole[0], whole[1]])
      if whole[0] != whole[1] { differing += 1 }
    }
    #expect(differing == 40)
  }

  @Test func `what is being built goes on, and what has not begun is not built`() throws {
    let base = try system(["beds.project_kinds.large.cancellation_probability=0"])
    let none = try system([
      "beds.project_kinds.large.cancellation_probability=0", "beds.projects.home-d.cancelled=yes",
      "beds.projects.home-ba.cancelled=yes",
    ])
    func isOpen(_ home: String, _ record: ReplicationRecord) throws -> Bool {
      let column = try #require(
        base.layout.columns.firstIndex {
          $0.subject.identifier == home && $0.measure.name == "open"
        })
      let last = base.layout.dates.count - 1
      return record.values[base.layout.index(date: last, column: column)] == 1
    }
    var opened = 0
    for replication in 1...20 {
      let records = try base.branch(
        replication, seed: SmallDistrict.seed, at: date("2014-06-30"), into: [none])
      let isHomeDOpen = try records.map { try isOpen("home-d", $0) }
      // A closure hangs on whom it could merge with, and not on whether the plan wants it.
      if isHomeDOpen[0], isHomeDOpen[1] { opened += 1 }
      #expect(try !isOpen("home-ba", records[1]))
      let alone = try none.replicate(replication, seed: SmallDistrict.seed)
      #expect(try !isOpen("home-d", alone))
    }
    #expect(opened > 5)
  }

  @Test func `a quicker pace does not make up for the past`() throws {
    let quiet = ["canteens.building_months=0", "canteens.openings_per_year=0"]
    let base = try system(quiet)
    let quick = try system(quiet + ["canteens.openings_per_year=1"])
    let records = try base.branch(
      1, seed: SmallDistrict.seed, at: date("2014-12-31"), into: [quick])
    let money = try #require(
      base.layout.columns.firstIndex { $0.measure.name == "canteens_building_yuan" })
    let last = base.layout.dates.count - 1
    let spent = records.map { $0.values[base.layout.index(date: last, column: money)] }
    #expect(spent == [0, 100_000])
  }
}
