import DistrictFixtures
import DistrictModel
import Measurement
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Six communities whose elderly are as 5, 3 (east), 4, 2 (north), 6 and 1 (west); `north-2` has
/// a canteen.
struct NextCanteenTests {
  /// Nobody comes or goes; canteens break even, are built in two months and have no sponsors.
  private static let certain =
    SmallDistrict.still + [
      "people.registered_at_start=2100", "canteens.building_months=2",
      "canteens.openings_per_year=0", "canteens.diners_per_day=0",
      "canteens.fixed_cost_per_month_yuan=0", "canteens.closing_solvent_per_year=0",
      "canteens.closing_in_the_red_per_year=0", "canteens.sponsors={}",
      "canteens.sponsorship.lapse_per_year=0", "canteens.sponsorship.new_sponsors_per_year=0",
    ]

  private func system(_ changes: [String]) throws -> NextCanteenSystem {
    try #require(NextCanteenSystem(SmallDistrict.scenario(changes)))
  }

  /// The three years of the run less January and February, in which it is built.
  private static let monthsOpen = 34

  @Test func `a canteen that never closes reaches its community from the day it opens`() throws {
    let system = try system(Self.certain)
    let record = try system.replicate(1, seed: SmallDistrict.seed, rollOuts: [.noFurther])[0]
    let names = system.candidates.map { system.geography.communities[$0].identifier }
    let elderly = system.candidates.map { system.elderlyAtStart[$0] }

    #expect(names == ["east-1", "east-2", "north-1", "west-1", "west-2"])
    #expect(record.next == nil)
    for (elderly, variant) in zip(elderly, record.with) {
      let gained = variant.outcome.elderlyYears - record.without.elderlyYears
      #expect(abs(gained - Double(elderly * Self.monthsOpen) / 12) < 1e-9)
      #expect(variant.outcome.reachedAtEnd - record.without.reachedAtEnd == elderly)
      #expect(variant.isOpenAtEnd && variant.hasNeverClosed && variant.outcome.surviving == 1)
    }
    let largest = record.with.indices.max {
      record.with[$0].outcome.elderlyYears < record.with[$1].outcome.elderlyYears
    }
    #expect(largest.map { names[$0] } == "west-1")
  }

  @Test func `access is as unequal as the communities with and without`() throws {
    let system = try system(Self.certain)
    let record = try system.replicate(1, seed: SmallDistrict.seed, rollOuts: [.noFurther])[0]
    let all = system.elderlyAtStart
    let total = Double(all.reduce(0, +))
    let open = try #require(system.geography.communities.firstIndex { $0.identifier == "north-2" })

    // Of a thing that one has or has not, the coefficient is the share of those who have not.
    #expect(abs(record.without.gini - (1 - Double(all[open]) / total)) < 1e-12)
    #expect(record.without.worstTenth == 0)
    for (candidate, variant) in zip(system.candidates, record.with) {
      var access = all.map { _ in 0.0 }
      access[open] = 1
      access[candidate] = Double(Self.monthsOpen) / 36
      let expected = SharedBenefit(access, people: all.map(Double.init)).gini
      #expect(abs(variant.outcome.gini - expected) < 1e-12)
      #expect(variant.outcome.gini < record.without.gini)
    }
  }

  /// 400 replications of five canteens with streams of their own. The limits of five standard
  /// errors have a chance below 10⁻⁶ of a false alarm.
  @Test(arguments: [(0.6, 0.0), (0.9, 1.5)])
  func `a canteen survives as often as its chain of two states`(closing: Double, reopening: Double)
    throws
  {
    let system = try system(
      Self.certain + [
        "canteens.closing_solvent_per_year=\(closing)",
        "canteens.reopening_per_year=\(reopening)",
      ])
    var open = 0
    var never = 0
    for number in 1...400 {
      let record = try system.replicate(number, seed: SmallDistrict.seed, rollOuts: [.noFurther])
      open += record[0].with.count { $0.isOpenAtEnd }
      never += record[0].with.count { $0.hasNeverClosed }
    }
    let (closes, reopens) = (1 - exp(-closing / 12), 1 - exp(-reopening / 12))
    var expected = 1.0
    for _ in 1...Self.monthsOpen { expected += (1 - expected) * reopens - expected * closes }
    let uninterrupted = exp(-closing / 12 * Double(Self.monthsOpen))
    for (count, probability) in [(open, expected), (never, uninterrupted)] {
      let error = (probability * (1 - probability) / 2_000).squareRoot()
      #expect(abs(Double(count) / 2_000 - probability) < 5 * error)
    }
  }

  /// The canteens alone, whose meals are drawn beforehand, against the district with beds.
  @Test(arguments: RollOutRule.allCases)
  func `without the one more the canteens are those of a run`(rule: RollOutRule) throws {
    let scenario = try SmallDistrict.scenario("canteens.rule=\(rule.rawValue)")
    let system = try #require(NextCanteenSystem(scenario))
    for number in 1...6 {
      let record = try system.replicate(
        number, seed: SmallDistrict.seed, rollOuts: [.noFurther, .rule(rule)])[1]
      let values = Values(scenario, replication: number)
      let setting = DistrictSetting(scenario)
      var meals = 0.0
      for date in 1..<setting.dates.count {
        let months =
          setting.clock.monthsOver(on: setting.dates[date])
          - setting.clock.monthsOver(on: setting.dates[date - 1])
        meals += values("meals_per_day")[date] * Double(22 * months)
      }
      let people = try #require(values("elderly_resident").last)
      let share = try #require(values("canteen_coverage_people").last)
      #expect(abs(Double(record.without.meals) - meals) < 1e-6)
      #expect(abs(Double(record.without.reachedAtEnd) - share * people) < 1e-6)
      #expect(record.without.meals > 0)
    }
  }

  @Test(arguments: [
    ("most_elderly_first", "west-1"), ("sponsors_first", "east-2"),
    ("worst_served_first", "west-1"),
  ])
  func `each rule says which is next`(rule: String, name: String) throws {
    let system = try system(
      SmallDistrict.still + ["people.registered_at_start=2100", "canteens.rule=\(rule)"])
    let rules = try #require(RollOutRule(rawValue: rule))
    let record = try system.replicate(1, seed: SmallDistrict.seed, rollOuts: [.rule(rules)])[0]
    #expect(record.next.map { system.geography.communities[$0].identifier } == name)
  }

  @Test func `a scenario without canteens has no next one`() throws {
    #expect(try NextCanteenSystem(SmallDistrict.scenario("canteens=~")) == nil)
  }
}
