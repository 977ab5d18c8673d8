import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Homes, projects and waiting lists of made-up districts.
enum BedsExperiments {
  /// Nobody applies, gives up or goes home of his own accord; offers are answered at once.
  private static let quiet =
    [
      "canteens=~", "beds.facilities={}", "beds.projects={}", "beds.transfers={}",
      "beds.merging_share=0", "beds.assessment_days=0", "beds.waiting.answer_days=0",
      "beds.waiting.acceptance_public=1", "beds.waiting.patience_months=12000",
      "beds.returning_home_per_year=0", "beds.waiting_at_start=0",
      "people.living_alone_share_below_80=0", "people.living_alone_share_from_80=0",
    ] + rates(below80: 1e-12, from80: 1e-12)

  private static func rates(below80: Double, from80: Double) -> [String] {
    ["independent", "semi_dependent", "dependent"].flatMap { state in
      [
        "beds.applications.\(state)_below_80_per_year=\(below80)",
        "beds.applications.\(state)_from_80_per_year=\(from80)",
      ]
    }
  }

  /// Public homes for the independent, all of them filled long ago.
  private static func homes(
    _ count: Int, beds: Int, residents: Int, closing: Double = 0
  ) -> String {
    let all = (1...count).map { number in
      """
      h\(number): {name: H\(number), owner: public, sector: institution, street: east, \
      opened: 1930-01-01, self_care_beds: \(beds), assisted_beds: 0, nursing_beds: 0, \
      residents: \(residents), closing_per_year: \(closing)}
      """
    }
    return "beds.facilities={\(all.joined(separator: ", "))}"
  }

  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      applying(seed), waiting(seed), answering(seed), pipeline(seed), closing(seed),
      goingHome(seed), competing(seed, patienceMonths: 0, policy: "per_home"),
      competing(seed, patienceMonths: 6, policy: "central"),
    ]
  }

  private static func applying(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 5_000
    let (below, above, factor, share) = (0.2, 0.7, 2.0, 0.3)
    let probe = try DistrictProbe(
      quiet + rates(below80: below, from80: above) + [
        "people.registered_at_start=\(people)", DistrictProbe.women(77...81),
        "people.living_alone_share_below_80=\(share)", "people.living_alone_share_from_80=\(share)",
        "beds.applications.living_alone_factor=\(factor)", "run.until=2014-12-31",
      ], [.sum("applications")])
    let ages = probe.agesAtStart(77...81)
    let sum = ages.reduce(0) { sum, age in
      let young = min(max(80 - age, 0), probe.years)
      let hazard = below * young + above * (probe.years - young)
      return sum + 1 - (1 - share) * exp(-hazard) - share * exp(-factor * hazard)
    }
    return TheoryExperiment(
      .beds, "applications at two rates", replications: SampleSize(full: 200, reduced: 30),
      checks: [
        TheoryCheck(
          "have applied after two years", Double(people) * sum / Double(ages.count),
          source: "the integral of the rate over ages, living alone or not")
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func waiting(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 2_000
    let (impatience, deaths, destitute) = (1.5, 0.3, 0.1)
    let probe = try DistrictProbe(
      quiet + [
        "people.registered_at_start=2500", "beds.waiting_at_start=\(people)",
        DistrictProbe.mortality(deaths), "run.until=2013-12-31",
        "beds.waiting.patience_months={distribution: exponential, mean: 8}",
        "beds.waiting.destitute_share=\(destitute)",
      ],
      [
        .last("waiting"), .last("withdrawals"), .last("deaths_waiting"),
        .first("waiting", of: "2-destitute"),
      ])
    let gone = 1 - exp(-(impatience + deaths) * probe.years)
    let source = "two competing exponentials"
    return TheoryExperiment(
      .beds, "a waiting list with impatience and death",
      replications: SampleSize(full: 3_600, reduced: 30),
      checks: [
        TheoryCheck("still waiting after a year", Double(people) * (1 - gone), source: source),
        TheoryCheck(
          "gave up", Double(people) * gone * impatience / (impatience + deaths), source: source),
        TheoryCheck("died", Double(people) * gone * deaths / (impatience + deaths), source: source),
        TheoryCheck(
          "destitute", Double(people) * destitute, source: "a share of the scenario"),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func answering(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 1_000
    let (acceptance, withdrawal) = (0.5, 0.3)
    let probe = try DistrictProbe(
      quiet + [
        "people.registered_at_start=1200", "beds.waiting_at_start=\(people)",
        homes(1, beds: 1_200, residents: 0), "beds.move_ins_per_month=10000",
        "beds.waiting.acceptance_public=\(acceptance)",
        "beds.waiting.withdrawal_after_declining=\(withdrawal)",
        "beds.waiting.answer_days={distribution: uniform, from: 1, to: 7}",
        "run.until=2014-12-31",
      ], [.last("residents")])
    return TheoryExperiment(
      .beds, "offers declined and repeated", replications: SampleSize(full: 350, reduced: 30),
      checks: [
        TheoryCheck(
          "admitted in the end",
          Double(people) * acceptance / (1 - (1 - acceptance) * (1 - withdrawal)),
          source: "a geometric series")
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func pipeline(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, beds, cost) = (100, 10, 350_000.0)
    let (cancelled, onTime, median, spread) = (0.1, 0.5, 12.0, 0.8)
    let projects = (1...count).map { number in
      """
      p\(number): {name: P\(number), owner: public, sector: institution, street: east, \
      kind: large, self_care_beds: \(beds), assisted_beds: 0, nursing_beds: 0, \
      planned_opening: 2013-03-01, postponed_months: 0, cancelled: no, closing_per_year: 0}
      """
    }
    let probe = try DistrictProbe(
      quiet + [
        "people.registered_at_start=10", "beds.projects={\(projects.joined(separator: ", "))}",
        "beds.project_kinds.large.cancellation_probability=\(cancelled)",
        "beds.project_kinds.large.on_time_probability=\(onTime)",
        "beds.project_kinds.large.delay_months="
          + "{distribution: lognormal, median: \(median), spread: \(spread)}",
        "beds.project_kinds.large.cost_per_bed_yuan=\(Int(cost))",
        "beds.project_kinds.large.cost_overrun_factor="
          + "{distribution: gamma, mean: 1.2, standard_deviation: 0.3}",
        "run.until=2013-12-31",
      ], [.last("beds"), .last("beds_building"), .last("beds_building_yuan")])
    // From the midnight before 1 March to that after 31 December.
    let months = 306 / 365.25 * 12
    let late = 1 - Normal.cumulativeProbability(log(months / median) / spread)
    let all = Double(count * beds) * (1 - cancelled)
    let open = all * (1 - (1 - onTime) * late)
    let source = "cancelled or not, on time or not, the law of the delay"
    return TheoryExperiment(
      .beds, "a hundred projects", replications: SampleSize(full: 21_500, reduced: 60),
      checks: [
        TheoryCheck("beds open at the end of the year", open, source: source),
        TheoryCheck("beds late", all * (1 - onTime) * late, source: source),
        TheoryCheck("yuan spent", open * cost * 1.2, source: "Wald 1944: number times mean"),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func closing(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, beds, rate) = (100, 5, 0.4)
    let probe = try DistrictProbe(
      quiet + [
        "people.registered_at_start=700",
        homes(count, beds: beds, residents: beds, closing: rate), "run.until=2014-12-31",
      ], [.last("beds"), .sum("beds_closed"), .sum("displaced")])
    let all = Double(count * beds)
    let open = all * exp(-rate * probe.years)
    let source = "exponential survival of homes"
    return TheoryExperiment(
      .beds, "homes that close", replications: SampleSize(full: 9_000, reduced: 40),
      checks: [
        TheoryCheck("beds left after two years", open, source: source),
        TheoryCheck("beds closed", all - open, source: source),
        TheoryCheck("residents displaced", all - open, source: source),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func goingHome(_ seed: MasterSeed) throws -> TheoryExperiment {
    let people = 1_000
    let (home, deaths, subsidy) = (0.5, 0.2, 100.0)
    let probe = try DistrictProbe(
      quiet + [
        "people.registered_at_start=1200", homes(1, beds: people, residents: people),
        DistrictProbe.mortality(deaths), "beds.returning_home_per_year=\(home)",
        "beds.subsidy_per_resident_month_yuan=\(Int(subsidy))", "run.until=2013-12-31",
      ], [.last("residents"), .last("beds_subsidy_yuan")])
    let rate = home + deaths
    let stay = exp(-rate * probe.years)
    return TheoryExperiment(
      .beds, "residents who die and go home", replications: SampleSize(full: 1_000, reduced: 40),
      checks: [
        TheoryCheck(
          "residents after a year", Double(people) * stay, source: "two competing exponentials"),
        TheoryCheck(
          "yuan of subsidy", Double(people) * (1 - stay) / rate * 12 * subsidy,
          source: "the integral of the residents"),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  /// A hundred people who apply at a rate while they are at home, ten beds, and stays that end
  /// at a rate: the number who live there or wait is a birth–death process from empty on.
  private static func competing(
    _ seed: MasterSeed, patienceMonths: Double, policy: String
  ) throws -> TheoryExperiment {
    let (people, beds, applying, leaving) = (100, 10, 0.6, 3.0)
    let patience =
      patienceMonths > 0 ? "{distribution: exponential, mean: \(patienceMonths)}" : "0"
    let probe = try DistrictProbe(
      quiet + rates(below80: applying, from80: applying) + [
        "people.registered_at_start=\(people)", homes(1, beds: beds, residents: 0),
        "beds.returning_home_per_year=\(leaving)", "beds.waiting.patience_months=\(patience)",
        "beds.waiting.policy=\(policy)", "run.until=2013-12-31",
      ],
      [.last("residents"), .last("waiting"), .last("admissions"), .last("withdrawals")])
    let impatience = patienceMonths > 0 ? 12 / patienceMonths : 0
    let law = BirthDeathLaw(
      states: patienceMonths > 0 ? people + 1 : beds + 1,
      birth: { Double(people - $0) * applying },
      death: { Double(min($0, beds)) * leaving + Double(max($0 - beds, 0)) * impatience })
    let exact = CompetitionForBeds(law: law, beds: beds, people: people, applying: applying)
      .means(after: probe.years, impatience: impatience)
    let source =
      patienceMonths > 0
      ? "Palm 1957, from a finite population; uniformisation" : "Engset 1918; uniformisation"
    let waiting = TheoryCheck("waiting", exact.waiting, source: source)
    return TheoryExperiment(
      .beds, patienceMonths > 0 ? "ten beds with a queue" : "ten beds without a queue",
      replications: SampleSize(full: patienceMonths > 0 ? 215_000 : 97_000, reduced: 350),
      checks: [
        TheoryCheck("residents after a year", exact.residents, source: source),
        TheoryCheck("admitted", exact.admissions, source: source),
        TheoryCheck("gave up", exact.withdrawals, source: source),
      ] + (patienceMonths > 0 ? [waiting] : [])
    ) { number in
      let values = probe.values(number, seed)
      let samples = [Sample(values[0]), Sample(values[2]), Sample(values[3])]
      return samples + (patienceMonths > 0 ? [Sample(values[1])] : [])
    }
  }
}
