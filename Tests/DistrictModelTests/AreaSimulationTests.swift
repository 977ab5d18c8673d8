import DistrictFixtures
import DistrictModel
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles
import Testing

/// Lives lived one after the other, against the same lives event by event in a district.
struct AreaSimulationTests {
  private static let ages = 57...85

  /// People by age; those below 60 only if asked for.
  private static func counts(_ scale: Double, belowSixty: Int = 0) -> [Int] {
    ages.map { $0 < 60 ? belowSixty : Int(scale * (1 - Double($0 - 60) / 40)) }
  }

  private static func population(code: String = "990101", belowSixty: Int = 0) -> AreaPopulation {
    AreaPopulation(
      code: code, name: "East", firstAge: ages.lowerBound,
      female: counts(900, belowSixty: belowSixty), male: counts(700, belowSixty: belowSixty))
  }

  /// The small district's mortality and care states, for areas.
  private static func setting() throws -> AreasSetting {
    let root = try SmallDistrict.document(["promises={}"]).root
    let place = root.place
    let people = try #require(root["people"])
    var mortality = try #require(people["mortality"]?.members)
    func member(_ key: String, _ value: ScenarioNode) -> ScenarioNode.Member {
      ScenarioNode.Member(key: key, keyPlace: place, value: value)
    }
    func scalar(_ text: String) -> ScenarioNode {
      ScenarioNode(.scalar(text, isQuoted: false), at: place)
    }
    let rows = (57...59).map { age in
      member(
        "a\(age)",
        ScenarioNode(
          .mapping([
            member("age", scalar("\(age)")), member("female", scalar("0.05")),
            member("male", scalar("0.1")),
          ]), at: place))
    }
    mortality.append(member("life_table_before_60", ScenarioNode(.mapping(rows), at: place)))
    let areas = ScenarioNode(
      .mapping([
        member("mortality", ScenarioNode(.mapping(mortality), at: place)),
        member("care", try #require(people["care"])),
      ]), at: place)
    let scenario = ScenarioNode(
      .mapping([
        member("name", try #require(root["name"])), member("run", try #require(root["run"])),
        member(AreasScenario.key, areas),
      ]), at: place)
    return AreasSetting(
      try ScenarioReading.read(scenario) { AreasScenario(reading: $0) }.definition)
  }

  private static func run(
    _ setting: AreasSetting, _ population: AreaPopulation, replication: Int = 1,
    lifeCourse: RandomSource? = nil
  ) -> [Int] {
    AreaSimulation(
      setting, population, seed: SmallDistrict.seed, replication: replication,
      lifeCourse: lifeCourse
    ).run()
  }

  private static func series(_ measure: String, _ values: [Int], _ setting: AreasSetting) -> [Int] {
    guard let index = setting.measures.firstIndex(where: { $0.name == measure }) else { return [] }
    return setting.dates.indices.map { values[$0 * setting.measures.count + index] }
  }

  @Test(arguments: 1...3)
  func `the people of an area live as in a district, number by number`(replication: Int) throws {
    let setting = try Self.setting()
    let population = Self.population()
    let groups = Sex.allCases.flatMap { sex in
      (60...85).map { age in
        let count = population.counts[Int(sex.rawValue)][age - population.firstAge]
        let last = age < 85 ? "age_to: \(age), " : ""
        return "\(sex)-\(age): {sex: \(sex), age_from: \(age), \(last)weight: \(count), "
          + "arrival_weight: 0}"
      }
    }
    let district = try SmallDistrict.scenario(
      "people.age_groups={\(groups.joined(separator: ", "))}",
      "people.registered_at_start=\(population.total)", "people.incomers_at_start=0",
      "people.registered_living_elsewhere_share=0", "people.turning_sixty={}",
      "people.migration.registered_moving_out_per_year=0",
      "people.migration.incomers_moving_out_per_year=0",
      "people.migration.registered_moving_in_people_per_year=0",
      "people.migration.incomers_moving_in_people_per_year=0", "beds=~", "canteens=~",
      "promises={}")

    let expected = Values(district, replication: replication)
    let found = Self.run(
      setting, population, replication: replication,
      lifeCourse: RandomSource("people: life course"))

    #expect(setting.dates == expected.layout.dates)
    for measure in ["elderly_resident", "semi_dependent", "dependent", "deaths"] {
      #expect(Self.series(measure, found, setting).map(Double.init) == expected(measure))
    }
    for sex in ["women", "men"] {
      for group in AgeGroups.firstAges.indices {
        let ages = AgeGroups.name(group)
        #expect(
          Self.series("resident_\(sex)_\(ages)", found, setting).map(Double.init)
            == expected("elderly_\(sex)_\(ages)"))
      }
    }
    #expect(Self.series("deaths", found, setting).reduce(0, +) > 1_000)
  }

  @Test func `people are those of the start and who turned 60, less the dead`() throws {
    let setting = try Self.setting()
    let values = Self.run(setting, Self.population(belowSixty: 800))
    let people = Self.series("elderly_resident", values, setting)
    let turned = Self.series("turned_sixty", values, setting)
    let deaths = Self.series("deaths", values, setting)

    #expect(turned.reduce(0, +) > 3_000)
    for date in people.indices.dropFirst() {
      #expect(people[date] == people[date - 1] + turned[date] - deaths[date])
    }
  }

  /// 800 women and men each of 57, 58 and 59; death rates, decline included, leave between
  /// 86 and 97 % of each to turn 60.
  @Test func `not all below 60 live to be 60`() throws {
    let setting = try Self.setting()
    let values = Self.run(setting, Self.population(belowSixty: 800))

    let share = Double(Self.series("turned_sixty", values, setting).reduce(0, +)) / 4_800

    #expect(share > 0.86 && share < 0.92)
  }

  @Test func `areas with the same people have different futures`() throws {
    let setting = try Self.setting()

    let one = Self.run(setting, Self.population(code: "990101"))
    let other = Self.run(setting, Self.population(code: "990102"))

    #expect(one != other)
    #expect(one == Self.run(setting, Self.population(code: "990101")))
  }
}
