import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel
import Testing

/// Six communities whose elderly are as 5, 3 (east), 4, 2 (north), 6 and 1 (west). The
/// smallest has the first canteen; `east-2` and `north-2` have sponsors.
struct RollOutTests {
  private func openings(_ changes: [String]) throws -> [(community: String, time: SimulationTime)] {
    let certain = [
      "people.registered_at_start=2100", "canteens.open_at_start=[west-2]",
      "canteens.openings_per_year=12", "canteens.building_months=2",
      "canteens.closing_solvent_per_year=0", "canteens.closing_in_the_red_per_year=0",
      "canteens.sponsorship.lapse_per_year=0", "canteens.sponsorship.new_sponsors_per_year=0",
    ]
    var run = DistrictRun(try SmallDistrict.scenario(SmallDistrict.still + certain + changes))
    let names = run.setting.scenario.geography.communities.map(\.identifier)
    var openings: [(community: String, time: SimulationTime)] = []
    while let notice = run.step(until: run.setting.clock.end) {
      if case .canteens(.opens(let community)) = notice.event {
        openings.append((names[Int(community)], notice.time))
      }
    }
    #expect(run.district.canteens?.coverage == 1)
    return openings
  }

  @Test(arguments: [
    ("most_elderly_first", ["west-1", "east-1", "north-1", "east-2", "north-2"]),
    ("sponsors_first", ["east-2", "north-2", "west-1", "east-1", "north-1"]),
    ("worst_served_first", ["east-1", "north-1", "west-1", "east-2", "north-2"]),
  ])
  func `Each rule takes the communities in its order`(rule: String, order: [String]) throws {
    #expect(try openings(["canteens.rule=\(rule)"]).map(\.community) == order)
  }

  @Test(arguments: [
    (12.0, ["2013-01-31", "2013-02-28", "2013-03-31", "2013-04-30", "2013-05-31"]),
    (4.0, ["2013-03-31", "2013-06-30", "2013-09-30", "2013-12-31", "2014-03-31"]),
    (30.0, ["2013-01-31", "2013-01-31", "2013-02-28", "2013-02-28", "2013-02-28"]),
  ])
  func `The n-th canteen opens when the plan and the building time say`(
    perYear: Double, begun: [String]
  ) throws {
    let times = try openings(["canteens.openings_per_year=\(perYear)"]).map(\.time)
    let clock = DistrictSetting(try SmallDistrict.scenario()).clock
    let expected = begun.compactMap { CivilDate($0) }.map {
      clock.end(of: $0) + -1 + 2 * Int64(ModelClock.ticksPerMonth)
    }
    #expect(times == expected)
  }

  @Test func `New sponsors go to the canteen, then to where most elderly live`() throws {
    var run = DistrictRun(
      try SmallDistrict.scenario(
        SmallDistrict.still + [
          "people.registered_at_start=2100", "canteens.open_at_start=[west-2]",
          "canteens.sponsors={}", "canteens.sponsorship.lapse_per_year=0",
          "canteens.sponsorship.new_sponsors_per_year=1000",
        ]))
    let names = run.setting.scenario.geography.communities.map(\.identifier)
    var order: [String] = []
    run.run(until: .zero)
    while order.count < 6, run.step(until: run.setting.clock.end) != nil {
      guard let sites = run.district.canteens?.sites else { return }
      for (name, site) in zip(names, sites) where site.hasSponsor && !order.contains(name) {
        order.append(name)
      }
    }
    #expect(order == ["west-2", "west-1", "east-1", "north-1", "east-2", "north-2"])
    #expect(run.calendar.now < run.beginning(of: "2013-01-31"))
  }

  @Test func `A canteen in the red closes after so many months, and may come back`() throws {
    var run = DistrictRun(
      try SmallDistrict.scenario(
        SmallDistrict.still + [
          "canteens.diners_per_day=0", "canteens.openings_per_year=0", "canteens.sponsors={}",
          "canteens.sponsorship.new_sponsors_per_year=0", "canteens.closing_solvent_per_year=0",
          "canteens.closing_in_the_red_per_year=100", "canteens.reopening_per_year=100",
        ]))
    var counts: [Int] = []
    for day in ["2013-03-31", "2013-04-01", "2013-04-30", "2013-05-01", "2013-08-01"] {
      run.run(toBeginningOf: day)
      counts.append(run.district.canteens?.openCount ?? -1)
    }
    #expect(counts == [1, 0, 0, 1, 0])
  }

  /// Of the contracts of six communities about 108 end within three years, less those that the
  /// end cuts off; their mean is that of 108 exponential durations, less 6 %. The chance of a
  /// false alarm is below 10⁻⁵ for each limit.
  @Test func `Each contract with a sponsor lasts as long as it is drawn anew`() throws {
    let scenario = try SmallDistrict.scenario(
      SmallDistrict.still + [
        "canteens.sponsors={}", "canteens.sponsorship.lapse_per_year=6",
        "canteens.sponsorship.new_sponsors_per_year=1000",
      ])
    let events = try DistrictSystem(scenario).trace(1, seed: SmallDistrict.seed).events
    var begun: [LogEntry.Subject: SimulationTime] = [:]
    var durations: [Int64] = []
    for event in events {
      switch event.activity {
      case .sponsorFound: begun[event.subject] = event.time
      case .sponsorLapsed:
        if let start = begun[event.subject] { durations.append(event.time - start) }
      default: break
      }
    }
    #expect(durations.count > 60)
    #expect(Set(durations).count == durations.count)
    let mean = Double(durations.reduce(0, +)) / Double(durations.count) / ModelClock.ticksPerYear
    #expect(abs(mean * 6 - 1) < 0.5)
  }
}
