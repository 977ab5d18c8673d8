import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// People of made-up districts against the equations of their lives.
enum PeopleExperiments {
  private static let alone = ["beds=~", "canteens=~"]

  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      leaving(seed), lifeTable(seed), declining(seed), careStates(seed), arriving(seed),
      turningSixty(seed),
    ]
  }

  private static func leaving(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (people, deaths, moves) = (20_000, 0.08, 0.05)
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=\(people)", DistrictProbe.mortality(deaths),
        "people.migration.registered_moving_out_per_year=\(moves)",
      ], [.last("elderly"), .sum("deaths"), .sum("moved_out")])
    let stay = exp(-(deaths + moves) * probe.years)
    let source = "two competing exponentials"
    return TheoryExperiment(
      .people, "people who die and move out", replications: SampleSize(full: 400, reduced: 30),
      checks: [
        TheoryCheck("still here after three years", Double(people) * stay, source: source),
        TheoryCheck(
          "dead", Double(people) * deaths / (deaths + moves) * (1 - stay), source: source),
        TheoryCheck(
          "moved out", Double(people) * moves / (deaths + moves) * (1 - stay), source: source),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func lifeTable(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 20_000
    func rate(_ age: Double) -> Double { 0.02 * exp(0.2 * min(age.rounded(.down) - 60, 15)) }
    let rows = (60...75).map { "a\($0): {age: \($0), female: \(rate(Double($0))), male: 0}" }
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=\(people)",
        "people.mortality.life_table={\(rows.joined(separator: ", "))}",
      ], [.last("elderly")])
    let survivals = probe.agesAtStart(60...64).map { first in
      var age = first
      var hazard = 0.0
      while age < first + probe.years {
        let next = min(age.rounded(.down) + 1, first + probe.years)
        hazard += rate(age) * (next - age)
        age = next
      }
      return exp(-hazard)
    }
    let exact = survivals.reduce(0, +) / Double(survivals.count)
    return TheoryExperiment(
      .people, "people under a life table", replications: SampleSize(full: 100, reduced: 30),
      checks: [
        TheoryCheck(
          "alive after three years", Double(people) * exact,
          source: "cohort projection: Leslie 1945, by single days of age")
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func declining(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (people, rate, decline) = (20_000, 0.4, 0.1)
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=\(people)", DistrictProbe.mortality(rate),
        "people.mortality.decline_per_year=\(decline)",
      ], [.last("elderly")])
    let hazard = rate * (1 - exp(-decline * probe.years)) / decline
    return TheoryExperiment(
      .people, "people whose mortality declines", replications: SampleSize(full: 100, reduced: 30),
      checks: [
        TheoryCheck(
          "alive after three years", Double(people) * exp(-hazard),
          source: "the integral of the hazard")
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func careStates(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 20_000
    let equations = CareStateEquations(
      young: [0.82, 0.12, 0.06], old: [0.3, 0.4, 0.3], mortality: 0.06, decline: 0.1,
      relativeMortality: [1, 1.5, 4], recovery: [0.3, 0.2], recoveryDecline: 0.025)
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=\(people)", DistrictProbe.women(70...74),
        DistrictProbe.mortality(equations.mortality),
        "people.mortality.decline_per_year=\(equations.decline)",
        DistrictProbe.prevalence(semiDependent: (0.12, 0.4), dependent: (0.06, 0.3)),
        "people.care.relative_mortality_semi_dependent=1.5",
        "people.care.relative_mortality_dependent=4",
        "people.care.recovery_from_semi_dependent_per_year=0.3",
        "people.care.recovery_from_dependent_per_year=0.2",
        "people.care.recovery_decline_per_year_of_age=0.025", "run.until=2016-12-31",
      ], [.last("elderly"), .last("semi_dependent"), .last("dependent")])
    let ages = probe.agesAtStart(70...74)
    let sum = ages.reduce(SIMD3<Double>.zero) {
      $0 + equations.states(age: $1, years: probe.years)
    }
    let exact = Double(people) / Double(ages.count) * sum
    let source = "Kolmogorov 1931, forward equations"
    return TheoryExperiment(
      .people, "people in three care states", replications: SampleSize(full: 290, reduced: 30),
      checks: [
        TheoryCheck("alive after four years", exact.sum(), source: source),
        TheoryCheck("semi-dependent", exact.y, source: source),
        TheoryCheck("dependent", exact.z, source: source),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func arriving(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (rate, leaving) = (50.0, 0.8)
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=0", "run.until=2013-12-31",
        "people.migration.incomers_moving_in_people_per_year=\(rate)",
        "people.migration.incomers_moving_out_per_year=\(leaving)",
      ], [.last("elderly_resident"), .last("moved_in")])
    let arrivals = rate * probe.years
    let present = rate / leaving * (1 - exp(-leaving * probe.years))
    let source = "Palm 1943: M/M/∞ from empty, a Poisson number"
    return TheoryExperiment(
      .people, "people who move in and out again",
      replications: SampleSize(full: 420_000, reduced: 450),
      checks: [
        TheoryCheck("here after a year", present, source: source),
        TheoryCheck(
          "its standard deviation", present.squareRoot(), source: source,
          estimator: .standardDeviation),
        TheoryCheck("moved in", arrivals, source: "a Poisson process"),
        TheoryCheck(
          "standard deviation of those", arrivals.squareRoot(), source: "a Poisson process",
          estimator: .standardDeviation),
      ]
    ) { number in
      let values = probe.values(number, seed)
      let deviations = [values[0] - present, values[1] - arrivals]
      return [
        Sample(values[0]), Sample(deviations[0] * deviations[0]), Sample(values[1]),
        Sample(deviations[1] * deviations[1]),
      ]
    }
  }

  /// Half of those who turn 60 are women; a place in the cohort is taken if the factor is
  /// above its rank.
  private static func turningSixty(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 100
    let probe = try DistrictProbe(
      alone + [
        "people.registered_at_start=1", "run.until=2013-12-31",
        "people.turning_sixty={y: {year: 2013, registered: \(people), incomers: 0}}",
        "people.turning_sixty_factor={distribution: uniform, from: 0.4, to: 1.6}",
        "people.turning_sixty_female_share=0.5",
      ], [.last("turned_sixty")])
    // Counts in steps of two; integrated exactly over the factor.
    let half = Double(people) / 2
    let chances = (0..<people).map { rank in
      min(max((1.6 - (Double(rank) + 0.5) / half) / 1.2, 0), 1)
    }
    let mean = 2 * chances.reduce(0, +)
    // The square of a count is the sum over its places of odd numbers.
    let square = 4 * chances.enumerated().reduce(0) { $0 + Double(2 * $1.offset + 1) * $1.element }
    return TheoryExperiment(
      .people, "people who turn 60, times an uncertain factor",
      replications: SampleSize(full: 170_000, reduced: 300),
      checks: [
        TheoryCheck("turned 60", mean, source: "the cohort times the factor"),
        TheoryCheck(
          "its standard deviation", (square - mean * mean).squareRoot(),
          source: "the cohort times the factor", estimator: .standardDeviation),
      ]
    ) { number in
      let count = probe.values(number, seed)[0]
      return [Sample(count), Sample((count - mean) * (count - mean))]
    }
  }
}
