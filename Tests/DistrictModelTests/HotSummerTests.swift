import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel
import RandomVariates
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct HotSummerTests {
  private static let twoMonths = summers(summer(factor: 4))

  private static func summers(_ summers: String...) -> String {
    let entries = summers.enumerated().map { "s\($0): \($1)" }
    return "{\(entries.joined(separator: ", "))}"
  }

  private static func summer(
    from first: String = "2014-07-01", to last: String = "2014-08-31", age: Int = 75,
    factor: Double
  ) -> String {
    "{first_day: \(first), last_day: \(last), age_from: \(age), mortality_factor: \(factor)}"
  }

  /// A large closed district: nobody comes or moves out, so the life table says who is left.
  private static let closed = [
    "people.registered_at_start=6000", "people.incomers_at_start=0",
    "people.turning_sixty={}", "people.migration.registered_moving_out_per_year=0",
    "people.migration.registered_moving_in_people_per_year=0",
    "people.migration.incomers_moving_in_people_per_year=0",
  ]

  /// Student's test for the mean number of deaths of the heat: had the seed been drawn by lot,
  /// a false alarm would have the chance of 0.1 %.
  @Test(arguments: [true, false])
  func `As many die of the heat as the life table and the factor let expect`(
    inCareStates: Bool
  ) throws {
    // Where all states die alike, those of the heat are no selection of the frail, and the
    // closed form needs no care states. With them, there is none before the first heat death,
    // and the heat is so short and light that the selection comes to little.
    let risks =
      inCareStates
      ? []
      : [
        "people.care.relative_mortality_semi_dependent=1",
        "people.care.relative_mortality_dependent=1",
      ]
    let summer =
      inCareStates
      ? Self.summer(factor: 4) : Self.summer(from: "2014-03-10", to: "2015-08-31", factor: 4)
    let setting = DistrictSetting(
      try SmallDistrict.scenario(
        hotSummers: Self.summers(summer),
        Self.closed + risks + ["beds=~", "canteens=~", "promises={}"]))
    let expected = Self.expectedHeatDeaths(setting)
    let replications = 200
    var counts: [Double] = []
    for replication in 1...replications {
      var run = DistrictRun(setting, replication: replication)
      run.run(until: setting.clock.end)
      let census = run.district.people.census
      counts.append(setting.dates.indices.reduce(0) { $0 + Double(census.heatDeaths(date: $1)) })
    }
    let mean = counts.reduce(0, +) / Double(replications)
    let variance =
      counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(replications - 1)
    let threshold = StudentT.quantile(1 - 0.001 / 4, degreesOfFreedom: Double(replications - 1))
    // The trend and the selection of the frail: 0.5 % of the deaths.
    #expect(
      abs(mean - expected)
        <= threshold * (variance / Double(replications)).squareRoot() + 0.005 * expected,
      "\(mean) instead of \(expected)")
    #expect(expected > 20)
  }

  /// In closed form: a cohort of which S are alive without heat has S exp(-H) with it, where H
  /// is the hazard of the heat; day by day for each of the people of the start.
  private static func expectedHeatDeaths(_ setting: DistrictSetting) -> Double {
    let people = setting.people
    let scenario = people.scenario
    guard let summer = scenario.hotSummers.first else { return 0 }
    return people.template.people[..<people.template.initialCount].reduce(0) { sum, person in
      var alive = 1.0
      var deaths = 0.0
      for day in 0..<(setting.clock.horizon - setting.clock.start) {
        let date = setting.clock.start.adding(days: day + 1)
        let age = (Double(date - person.birth) + 0.5) / 365.25
        let years = (Double(day) + 0.5) / 365.25
        let usual =
          scenario.lifeTable.rate(person.sex, age: age) * exp(-scenario.mortalityDecline * years)
          / 365.25
        let isHot = summer.days.contains(date) && age >= Double(summer.firstAge)
        let heat = isHot ? (summer.mortalityFactor - 1) * usual : 0
        let dying = alive * (1 - exp(-usual - heat))
        deaths += dying * heat / max(usual + heat, .leastNormalMagnitude)
        alive -= dying
      }
      return sum + deaths
    }
  }

  @Test func `Whoever is not killed by the heat lives the same life`() throws {
    for replication in 1...5 {
      let base = try lives(replication)
      let hot = try lives(replication, Self.twoMonths)
      #expect(Set(base.keys) == Set(hot.keys))
      var killed = 0
      for (key, life) in base {
        guard let other = hot[key], life != other else { continue }
        killed += 1
        // The same up to a death in the summer.
        let before = other.notices.dropLast()
        #expect(before.elementsEqual(life.notices.prefix(before.count)))
        #expect(other.notices.last?.what == .died)
        let clock = DistrictSetting(try SmallDistrict.scenario()).clock
        let day = clock.date(at: other.notices.last?.time ?? .zero)
        #expect(day.year == 2014 && (7...8).contains(day.month))
        #expect(Double(day - other.birth + 1) / 365.25 >= 75)
      }
      #expect(killed > 2)
    }
  }

  private struct Life: Equatable {
    struct Notice: Equatable {
      let what: LifeNotice
      let time: SimulationTime
    }
    let birth: CivilDate
    var notices: [Notice] = []
  }

  private func lives(_ replication: Int, _ summers: String = "{}") throws -> [UInt64: Life] {
    var lives: [UInt64: Life] = [:]
    let scenario = try SmallDistrict.scenario(hotSummers: summers)
    DistrictSetting(scenario).liveLives(replication: replication) {
      what, person, time in
      lives[person.key.word, default: Life(birth: person.birth)].notices.append(
        Life.Notice(what: what, time: time))
    }
    return lives
  }

  @Test func `A factor of 1 changes nothing`() throws {
    let mild = Self.summers(Self.summer(factor: 1))
    var changed = Values(try SmallDistrict.scenario(hotSummers: mild)).bits
    let heatDeaths = changed.filter { $0.key.hasSuffix(" heat_deaths") }
    #expect(heatDeaths.count > 3)
    #expect(heatDeaths.values.allSatisfy { Double(bitPattern: $0) == 0 })
    for key in heatDeaths.keys { changed[key] = nil }
    #expect(changed == Values(try SmallDistrict.scenario()).bits)
  }

  @Test func `Two summers are one after the other what they are together`() throws {
    let halves = try lives(
      1,
      Self.summers(
        Self.summer(to: "2014-07-31", factor: 4), Self.summer(from: "2014-08-01", factor: 4)))
    let doubled = try lives(
      1, Self.summers(Self.summer(factor: 3), Self.summer(age: 60, factor: 2)))
    let whole = try lives(1, Self.twoMonths)
    let killed = Self.deaths(whole).subtracting(Self.deaths(try lives(1)))
    #expect(killed.count > 2)
    // The trend of mortality is taken from the middle of a stretch: seconds of difference.
    #expect(Self.deaths(halves).symmetricDifference(Self.deaths(whole)).isEmpty)
    // Those from 60 to 75 die as well.
    #expect(Self.deaths(doubled).isStrictSuperset(of: Self.deaths(whole)))
  }

  private static func deaths(_ lives: [UInt64: Life]) -> Set<UInt64> {
    Set(lives.filter { $0.value.notices.last?.what == .died }.keys)
  }

  @Test func `Those whom the homes know die of the heat too`() throws {
    let setting = DistrictSetting(
      try SmallDistrict.scenario(hotSummers: Self.summers(Self.summer(factor: 10))))
    var deaths: [UInt64: SimulationTime] = [:]
    setting.liveLives(replication: 1) { notice, person, time in
      if notice == .died { deaths[person.key.word] = time }
    }
    var run = DistrictRun(setting, replication: 1)
    var killed = 0
    while let notice = run.step(until: setting.clock.end) {
      guard case .people(.diesOfHeat(let id)) = notice.event else { continue }
      let person = run.district.people[id]
      #expect(person.presence == .dead)
      #expect(deaths[person.identity.key.word] == notice.time)
      killed += 1
    }
    #expect(killed > 2)
    // Nobody whom they know outlives his death.
    for person in run.district.people.persons where person.presence == .present {
      #expect(deaths[person.identity.key.word] == nil)
    }
  }

  @Test func `A summer must lie within the run, and its days in order`() throws {
    for (wrong, key) in [
      (Self.summer(from: "2012-12-31", factor: 2), "first_day"),
      (Self.summer(to: "2016-01-01", factor: 2), "last_day"),
      (Self.summer(to: "2014-06-30", factor: 2), "last_day"),
      (Self.summer(age: 59, factor: 2), "age_from"),
      (Self.summer(factor: 0.9), "mortality_factor"),
      (Self.summer(factor: 10.1), "mortality_factor"),
    ] {
      #expect {
        try SmallDistrict.scenario(hotSummers: Self.summers(wrong))
      } throws: {
        "\($0)".contains("people.hot_summers.s0.\(key)")
      }
    }
  }
}
