package import DistrictModel
import Measurement
package import RandomVariates
package import ScenarioDefinition
package import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A district of a few hundred people in which everything happens often.
package enum SmallDistrict {
  package static let seed = MasterSeed(1)

  /// The scenario with some figures changed, each written `path=value`.
  package static func scenario(_ changes: String...) throws -> DistrictScenario {
    try scenario(changes)
  }

  package static func scenario(_ changes: [String]) throws -> DistrictScenario {
    try definition(document(changes).root)
  }

  package static func document(_ changes: [String]) throws -> ScenarioDocument {
    var document = try ScenarioLoader().load(text: text, name: "small-district.yaml")
    for change in changes { document = try document.applying(change) }
    return document
  }

  package static func definition(_ root: ScenarioNode) throws -> DistrictScenario {
    try ScenarioReading.read(root) { DistrictScenario(reading: $0) }.definition
  }

  /// Changes after which nobody comes, goes or dies.
  package static let still = [
    "people.mortality.life_table={a60: {age: 60, female: 0, male: 0}}",
    "people.turning_sixty={}",
    "people.migration.registered_moving_out_per_year=0",
    "people.migration.incomers_moving_out_per_year=0",
    "people.migration.registered_moving_in_people_per_year=0",
    "people.migration.incomers_moving_in_people_per_year=0",
  ]

  package static let text = header + people + beds + canteens

  private static let header = """
    carecap: 1
    name: {en: Small, zh: 小区}
    run: {start: 2012-12-31, until: 2015-12-31, replications: 10, seed: 1}
    district:
      name: {en: Small, zh: 小区}
      streets:
        east: {name: {en: East, zh: 东}}
        north: {name: {en: North, zh: 北}}
        west: {name: {en: West, zh: 西}}
      communities:
        east-1: {name: East 1, street: east, elderly_weight: 5}
        east-2: {name: East 2, street: east, elderly_weight: 3}
        north-1: {name: North 1, street: north, elderly_weight: 4}
        north-2: {name: North 2, street: north, elderly_weight: 2}
        west-1: {name: West 1, street: west, elderly_weight: 6}
        west-2: {name: West 2, street: west, elderly_weight: 1}
    promises:
      beds:
        {name: beds, measure: beds_per_thousand, at_least: 100, dates: [2014-06-30, 2015-12-31]}

    """

  private static var people: String {
    let life = (60...100).map { age in
      let female = 0.006 * exp(0.1 * Double(age - 60))
      return "      a\(age): {age: \(age), female: \(female), male: \(female * 1.6)}\n"
    }
    let states = stride(from: 60, through: 100, by: 10).map { age in
      let share = 0.04 + 0.004 * Double(age - 60)
      return """
              a\(age): {age: \(age), female_semi_dependent: \(share), female_dependent: \(share / 2),
                male_semi_dependent: \(share), male_dependent: \(share / 3)}

        """
    }
    let groups = ["female", "male"].flatMap { sex in
      [60, 65, 70, 75, 80, 85].map { age in
        let last = age < 85 ? " age_to: \(age + 4)," : ""
        return """
              \(sex)-\(age): {sex: \(sex), age_from: \(age),\(last) weight: \(100 - age),
                arrival_weight: \(110 - age)}

          """
      }
    }
    return """
      people:
        registered_at_start: 500
        incomers_at_start: 120
        registered_living_elsewhere_share: 0.1
        turning_sixty:
          y2013: {year: 2013, registered: 60, incomers: 20}
          y2014: {year: 2014, registered: 90, incomers: 30}
          y2015: {year: 2015, registered: 70, incomers: 25}
        turning_sixty_factor: {distribution: uniform, from: 0.9, to: 1.1}
        turning_sixty_female_share: 0.49
        living_alone_share_below_80: 0.1
        living_alone_share_from_80: 0.3
        age_groups:
      \(groups.joined())
        mortality:
          life_table:
      \(life.joined())
          local_factor: 0.9
          decline_per_year: 0.02
        care:
          prevalence:
      \(states.joined())
          relative_mortality_semi_dependent: 1.5
          relative_mortality_dependent: 3
          recovery_from_semi_dependent_per_year: 0.3
          recovery_from_dependent_per_year: 0.2
          recovery_decline_per_year_of_age: 0.025
        migration:
          registered_moving_out_per_year: 0.01
          incomers_moving_out_per_year: 0.05
          registered_moving_in_people_per_year: 12
          incomers_moving_in_people_per_year: 30

      """
  }
}
