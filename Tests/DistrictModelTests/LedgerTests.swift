import DistrictFixtures
import Measurement
import Testing

@testable import DistrictModel

struct LedgerTests {
  @Test func `A home costs its beds times their cost times the overrun`() throws {
    let values = Values(
      try SmallDistrict.scenario(
        "beds.project_kinds.large.cancellation_probability=0",
        "beds.project_kinds.large.on_time_probability=1", "promises={}"))
    #expect(values("beds_building_yuan") == [0, 0, 10 * 350_000 * 1.2, 0])
  }

  @Test func `The subsidy is for the residents' days`() throws {
    let values = Values(
      try SmallDistrict.scenario(
        SmallDistrict.still + [
          "beds.waiting_at_start=0", "beds.returning_home_per_year=0", "promises={}",
          "beds.projects={}", "beds.facilities.home-a.closing_per_year=0",
          "beds.facilities.home-b.closing_per_year=0",
          """
          beds.applications={independent_below_80_per_year: 0, independent_from_80_per_year: 0, \
          semi_dependent_below_80_per_year: 0, semi_dependent_from_80_per_year: 0, \
          dependent_below_80_per_year: 0, dependent_from_80_per_year: 0, living_alone_factor: 1}
          """,
        ]))
    #expect(values("residents") == [23, 23, 23, 23])
    let months: Double = 23 * 365 * 12 / 365.25
    let year = (months * 10_000).rounded() / 100
    #expect(values("beds_subsidy_yuan") == [0, year, year, year])
  }

  @Test func `Books are kept in whole fen`() {
    var ledger = Ledger()
    for _ in 0..<10 { ledger.book(0.1, to: .bedsSubsidy) }
    ledger.book(0.004, to: .canteensDiners)
    ledger.book(1e300, to: .bedsBuilding)
    var values = ValueCollector()
    let district = Subject(
      .district, identifier: "district", name: LocalizedText(en: "Small", zh: "小区"))
    ledger.observe(of: district, into: &values)
    #expect(values.values == [9e13, 1, 0, 0, 0, 0, 9e13 + 1])

    var later = ValueCollector()
    ledger.observe(of: district, into: &later)
    #expect(later.values == [0, 0, 0, 0, 0, 0, 9e13 + 1])
  }
}
