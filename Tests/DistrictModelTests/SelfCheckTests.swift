import DiscreteEvent
import DistrictFixtures
import Testing

@testable import DistrictModel

/// The checks that every replication makes of itself can fail, and only fail when they should.
struct SelfCheckTests {
  private func imbalances(_ tamper: (inout DistrictRun) -> Void) throws -> [DistrictBalance] {
    var run = DistrictRun(try SmallDistrict.scenario())
    run.run(toBeginningOf: "2014-06-01")
    tamper(&run)
    run.run(until: run.setting.clock.end)
    return run.district.imbalances.map(\.check)
  }

  @Test func `An untouched run is in balance`() throws {
    #expect(try imbalances { _ in }.isEmpty)
  }

  @Test(arguments: [-1, 1])
  func `A bed too many or too few is found`(error: Int) throws {
    #expect(try imbalances { $0.district.beds?.flows.opened += error }.contains(.bedBalance))
  }

  @Test(arguments: [-1, 1])
  func `A canteen too many or too few is found`(error: Int) throws {
    #expect(
      try imbalances { $0.district.canteens?.flows.closed += error }.contains(.canteenBalance))
  }

  @Test(arguments: [-1, 1])
  func `A sponsor too many or too few is found`(error: Int) throws {
    #expect(
      try imbalances { $0.district.canteens?.flows.sponsorsFound += error }
        .contains(.sponsorBalance))
  }

  @Test(arguments: [-100.0, 100])
  func `Money too much or too little is found`(yuan: Double) throws {
    for account in [Account.bedsBuilding, .bedsSubsidy, .canteensBuilding, .canteensDiners] {
      let found = try imbalances { $0.district.ledger.book(yuan, to: account) }
      #expect(Set(found) == [.money])
    }
  }

  @Test(arguments: [-1, 1])
  func `A resident too many or too few is found`(error: Int) throws {
    let found = try imbalances {
      $0.district.beds?.changeResidents(FacilityID(2), by: error, at: $0.calendar.now)
    }
    #expect(found.contains(.bedsTaken))
    #expect(found.contains(.busyTime))
  }
}
