import CivilCalendar
import DistrictModel
import Measurement
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Canteens and sponsors of made-up districts.
enum CanteenExperiments {
  /// No beds; canteens without meals, money or sponsors.
  private static let quiet = [
    "beds=~", "people.registered_at_start=500", "canteens.openings_per_year=0",
    "canteens.diners_per_day=0",
    "canteens.fixed_cost_per_month_yuan=0", "canteens.closing_solvent_per_year=0",
    "canteens.closing_in_the_red_per_year=0", "canteens.reopening_per_year=0",
    "canteens.sponsors={}", "canteens.sponsorship.lapse_per_year=0",
    "canteens.sponsorship.new_sponsors_per_year=0",
  ]

  /// So many communities of equal weight; all have a canteen at the start, or only the first.
  private static func scenario(_ count: Int, open: Bool, _ others: [String]) -> [String] {
    let names = (1...(open ? count : 1)).map { "c\($0)" }
    return quiet + [
      DistrictProbe.communities(count),
      "canteens.open_at_start=[\(names.joined(separator: ", "))]",
    ] + others
  }

  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      rollOut(seed), meals(seed), closing(seed), inTheRed(seed), sponsors(seed), donations(seed),
    ]
  }

  /// All canteens but the first are begun on the last day of January.
  private static func rollOut(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, level, months) = (100, 90, 10.0)
    let probe = try DistrictProbe(
      scenario(
        count, open: false,
        [
          "canteens.openings_per_year=100000", "run.until=2017-12-31",
          "canteens.building_months={distribution: exponential, mean: \(months)}",
          "promises={all: {name: All, measure: canteen_coverage, at_least: 0.9, "
            + "dates: [2013-12-31]}}",
        ]),
      [DistrictProbe.Reading(measure: "canteen_coverage", date: 1)])
    func share(afterDays days: Double) -> Double { 1 - exp(-days / 365.25 * 12 / months) }
    // Days from the end of January on which nine in ten do not serve yet.
    let lateDays = try (0..<1_795).reduce(0.0) { sum, day in
      let open = try CountDistribution.binomial(
        trials: count - 1, probability: share(afterDays: Double(day)))
      return sum + open.cumulativeProbability(level - 2)
    }
    let start = probe.system.setting.clock.start
    return TheoryExperiment(
      .canteens, "roll-out with random building times",
      replications: SampleSize(full: 12_500, reduced: 60),
      checks: [
        TheoryCheck(
          "coverage at the end of the first year",
          (1 + Double(count - 1) * share(afterDays: 334)) / Double(count),
          source: "the law of building times"),
        TheoryCheck(
          "days until nine in ten serve", 31 + lateDays,
          source: "Rényi 1953: order statistics, to whole days"),
      ]
    ) { number in
      let record = probe.record(number, seed)
      let first = record.outcomes[0].firstKept ?? probe.system.setting.clock.horizon
      return [Sample(probe.readings(record)[0]), Sample(Double(first - start))]
    }
  }

  /// A month of meals of canteens whose mean diners are drawn once.
  private static func meals(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, median, spread, dispersion, days) = (20, 40.0, 0.8, 8.0, 22.0)
    let probe = try DistrictProbe(
      scenario(
        count, open: true,
        [
          "canteens.diners_per_day={distribution: lognormal, median: \(median), spread: \(spread)}",
          "canteens.day_to_day_dispersion=\(dispersion)", "run.until=2013-01-31",
        ]),
      [.last("meals_per_day")] + (1...count).map { .first("elderly_resident", of: "c\($0)") })
    // How large each community is against the mean; the same in every replication.
    let people = probe.values(1, seed).dropFirst()
    let sizes = people.map { $0 * Double(count) / people.reduce(0, +) }
    let mean = median * exp(spread * spread / 2)
    let square = median * median * exp(2 * spread * spread)
    let total = mean * Double(count)
    let variance = sizes.reduce(0) { sum, size in
      let between = size * size * (square - mean * mean)
      return sum + between + (size * mean + size * size * square / dispersion) / days
    }
    return TheoryExperiment(
      .canteens, "a month of meals", replications: SampleSize(full: 700_000, reduced: 750),
      checks: [
        TheoryCheck("meals a day", total, source: "lognormal times negative binomial"),
        TheoryCheck(
          "their standard deviation", variance.squareRoot(),
          source: "the law of total variance", estimator: .standardDeviation),
      ]
    ) { number in
      let meals = probe.values(number, seed)[0]
      return [Sample(meals), Sample((meals - total) * (meals - total))]
    }
  }

  private static func closing(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, closing, reopening) = (100, 0.6, 1.2)
    let probe = try DistrictProbe(
      scenario(
        count, open: true,
        [
          "canteens.closing_solvent_per_year=\(closing)",
          "canteens.reopening_per_year=\(reopening)", "run.until=2014-12-31",
        ]), [.last("canteens"), .sum("canteens_closed")])
    let (closes, reopens) = (1 - exp(-closing / 12), 1 - exp(-reopening / 12))
    var open = 1.0
    var closed = 0.0
    for _ in 1...24 {
      closed += open * closes
      open += (1 - open) * reopens - open * closes
    }
    let source = "Markov 1906: a chain of two states"
    return TheoryExperiment(
      .canteens, "canteens that close and reopen",
      replications: SampleSize(full: 6_000, reduced: 40),
      checks: [
        TheoryCheck("open after two years", Double(count) * open, source: source),
        TheoryCheck("closings", Double(count) * closed, source: source),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func inTheRed(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, solvent, red, months) = (100, 0.3, 1.2, 3)
    let probe = try DistrictProbe(
      scenario(
        count, open: true,
        [
          "canteens.fixed_cost_per_month_yuan=3000", "canteens.in_the_red_months=\(months)",
          "canteens.closing_solvent_per_year=\(solvent)",
          "canteens.closing_in_the_red_per_year=\(red)", "run.until=2013-12-31",
        ]), [.last("canteens")])
    let hazard = (Double(months - 1) * solvent + Double(13 - months) * red) / 12
    return TheoryExperiment(
      .canteens, "canteens in the red", replications: SampleSize(full: 15_000, reduced: 40),
      checks: [
        TheoryCheck(
          "open after a year", Double(count) * exp(-hazard), source: "the sum of the hazards")
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  private static func sponsors(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (count, atStart, lapse, found) = (200, 80, 0.5, 40.0)
    let rows = (1...atStart).map {
      "s\($0): {name: S\($0), community: c\($0), yuan_per_year: 1000}"
    }
    let probe = try DistrictProbe(
      scenario(
        count, open: false,
        [
          "canteens.sponsors={\(rows.joined(separator: ", "))}",
          "canteens.sponsorship.lapse_per_year=\(lapse)",
          "canteens.sponsorship.new_sponsors_per_year=\(found)", "run.until=2014-12-31",
        ]), [.last("sponsors"), .sum("sponsors_lapsed")])
    let gone = 1 - exp(-lapse * probe.years)
    let present = Double(atStart) * (1 - gone) + found / lapse * gone
    return TheoryExperiment(
      .canteens, "sponsors who come and give up",
      replications: SampleSize(full: 10_000, reduced: 60),
      checks: [
        TheoryCheck(
          "sponsors after two years", present, source: "exponential survival and M/M/∞"),
        TheoryCheck(
          "lapsed", Double(atStart) + found * probe.years - present,
          source: "those who came less those present"),
      ]
    ) { number in probe.values(number, seed).map { Sample($0) } }
  }

  /// Each new sponsor gives a twelfth of a lognormal sum at every later month's end.
  private static func donations(_ seed: MasterSeed) throws -> TheoryExperiment {
    let (found, median, spread) = (8.0, 24_000.0, 0.4)
    let probe = try DistrictProbe(
      scenario(
        40, open: true,
        [
          "canteens.sponsorship.new_sponsors_per_year=\(found)", "run.until=2013-12-31",
          "canteens.sponsorship.new_sponsor_yuan_per_year="
            + "{distribution: lognormal, median: \(median), spread: \(spread)}",
        ]), [.last("canteens_sponsors_yuan")])
    let clock = probe.system.setting.clock
    let ends = (1...12).map { Double(clock.monthEnd($0) - clock.start) / 365.25 }
    let monthly = median / 12
    let mean = found * monthly * exp(spread * spread / 2) * ends.reduce(0, +)
    // Whoever comes between two month's ends pays at all the later ones.
    let squares = ends.indices.reduce(0) { sum, month in
      let payments = Double(ends.count - month)
      return sum + payments * payments * (ends[month] - (month == 0 ? 0 : ends[month - 1]))
    }
    let variance = found * monthly * monthly * exp(2 * spread * spread) * squares
    return TheoryExperiment(
      .canteens, "donations", replications: SampleSize(full: 500_000, reduced: 500),
      checks: [
        TheoryCheck("yuan in a year", mean, source: "Campbell 1909: compound Poisson"),
        TheoryCheck(
          "their standard deviation", variance.squareRoot(),
          source: "Campbell 1909: compound Poisson", estimator: .standardDeviation),
      ]
    ) { number in
      let yuan = probe.values(number, seed)[0]
      return [Sample(yuan), Sample((yuan - mean) * (yuan - mean))]
    }
  }
}
