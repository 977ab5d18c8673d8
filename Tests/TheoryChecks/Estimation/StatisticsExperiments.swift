import Experimentation
import RandomVariates

/// What the statistics say of replications, over many experiments.
enum StatisticsExperiments {
  static func all(_ seed: MasterSeed) -> [TheoryExperiment] {
    [2, 5, 30].map { coverage(seed, count: $0) } + [proportions(seed), quantiles(seed)]
  }

  private static func coverage(_ seed: MasterSeed, count: Int) -> TheoryExperiment {
    TheoryExperiment(
      .statistics, "95 % interval of the mean of \(count) normal numbers",
      replications: SampleSize(full: 50_000, reduced: 1_000),
      checks: [TheoryCheck("share that cover it", 0.95, source: "Student 1908")]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: experiment"), entity: EntityKey(UInt64(count)))
      let values = (0..<count).map { _ in 5 + 2 * Normal.quantile(streams.uniform()) }
      let interval = Estimate(values).studentInterval(confidence: 0.95)
      return [Sample(interval?.contains(5) == true ? 1 : 0)]
    }
  }

  private static func proportions(_ seed: MasterSeed) -> TheoryExperiment {
    let (trials, probability) = (20, 0.3)
    return TheoryExperiment(
      .statistics, "95 % interval of the proportion of 20 trials",
      replications: SampleSize(full: 50_000, reduced: 1_000),
      checks: [
        TheoryCheck(
          "share that cover it", scoreCoverage(trials, probability),
          source: "Wilson 1927: the score test, inverted")
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: experiment"), entity: EntityKey(0))
      let successes = (0..<trials).count { _ in streams.uniform() < probability }
      let interval = Proportion(successes: successes, of: trials).scoreInterval(confidence: 0.95)
      return [Sample(interval.contains(probability) ? 1 : 0)]
    }
  }

  /// The probability of the successes with which the score test does not reject p at 5 %:
  /// within 1.96 standard deviations, as they are for p, of the mean.
  private static func scoreCoverage(_ trials: Int, _ p: Double) -> Double {
    let mean = Double(trials) * p
    let limit = 1.959_963_984_540_054 * (mean * (1 - p)).squareRoot()
    var mass = (0..<trials).reduce(1.0) { product, _ in product * (1 - p) }
    var sum = 0.0
    for successes in 0...trials {
      if abs(Double(successes) - mean) <= limit { sum += mass }
      mass *= Double(trials - successes) / Double(successes + 1) * p / (1 - p)
    }
    return sum
  }

  private static func quantiles(_ seed: MasterSeed) -> TheoryExperiment {
    TheoryExperiment(
      .statistics, "quantiles of nine uniforms",
      replications: SampleSize(full: 75_000, reduced: 500),
      checks: [
        TheoryCheck("median", 0.5, source: "order statistics: 5/10"),
        TheoryCheck("nine tenths", 0.82, source: "order statistics: 8/10 + 0.2/10"),
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: experiment"), entity: EntityKey(9))
      let values = (0..<9).map { _ in streams.uniform() }
      let quantiles = Estimate(values).quantiles?.values ?? Quantiles.levels
      return [Sample(quantiles[3]), Sample(quantiles[5])]
    }
  }
}
