import RandomVariates

/// Every distribution under streams as a model uses them: a new stream for each draw, by
/// entity, and another replication now and then.
enum VariateExperiments {
  private static let drawsPerReplication = 10_000

  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try continuous().map { experiment(seed, $0, draws: $1) }
      + counts().map { experiment(seed, $0, draws: $1) }
  }

  private static func continuous() throws -> [(FitDesign, draws: Int)] {
    try [
      ("uniform", .uniform(from: -2, to: 6), 4),
      ("triangular", .triangular(from: 0, mode: 1, to: 4), 4),
      ("triangular, falling", .triangular(from: 0, mode: 0, to: 4), 4),
      ("exponential", .exponential(mean: 2), 4),
      ("gamma, shape 0.05", .gamma(shape: 0.05, mean: 1), 24),
      ("gamma, shape 0.5", .gamma(shape: 0.5, mean: 3), 4),
      ("gamma by moments", .gamma(mean: 4, standardDeviation: 2), 4),
      ("gamma, shape 10⁶", .gamma(shape: 1e6, mean: 1), 4),
      ("Erlang, 4 stages", .erlang(stages: 4, mean: 12), 4),
      ("Weibull, shape 0.7", .weibull(shape: 0.7, mean: 5), 6),
      ("Weibull, shape 3", .weibull(shape: 3, mean: 5), 4),
      ("lognormal by median", .lognormal(median: 30, spread: 0.8), 10),
      ("lognormal by moments", .lognormal(mean: 10, standardDeviation: 5), 4),
      ("normal", .normal(mean: 1, standardDeviation: 2), 4),
      ("normal, cut at 0 and 5", .normal(mean: 1, standardDeviation: 2, from: 0, to: 5), 4),
      ("normal, from 20 deviations on", .normal(mean: 0, standardDeviation: 1, from: 20), 4),
      ("normal, up to −20 deviations", .normal(mean: 0, standardDeviation: 1, to: -20), 4),
      ("beta", .beta(from: 0, to: 1, mean: 0.3, standardDeviation: 0.1), 4),
      ("beta, two-humped", .beta(from: -1, to: 3, mean: 1, standardDeviation: 1.5), 4),
      ("beta, narrow", .beta(from: 0, to: 1, mean: 0.25, standardDeviation: 0.0001), 4),
      ("quantile table", .quantiles(probabilities: [0, 0.2, 0.9, 1], values: [0, 1, 2, 9]), 4),
    ].map { name, distribution, millions in
      (FitDesign(name, distribution), draws: millions * 1_000_000)
    }
  }

  private static func counts() throws -> [(FitDesign, draws: Int)] {
    try [
      ("Poisson, mean 0.2", .poisson(mean: 0.2), 4), ("Poisson, mean 4", .poisson(mean: 4), 4),
      ("Poisson, mean 400", .poisson(mean: 400), 4), ("Poisson, mean 10⁹", .poisson(mean: 1e9), 4),
      ("negative binomial", .negativeBinomial(mean: 4, dispersion: 2), 4),
      ("negative binomial, rare", .negativeBinomial(mean: 0.5, dispersion: 0.1), 13),
      ("negative binomial, large", .negativeBinomial(mean: 1000, dispersion: 50), 4),
      ("binomial, 5 trials", .binomial(trials: 5, probability: 0.3), 4),
      ("binomial, 1000 trials", .binomial(trials: 1000, probability: 0.999), 4),
      ("binomial, 2 × 10⁹ trials", .binomial(trials: 2_000_000_000, probability: 0.5), 4),
      ("Bernoulli", .bernoulli(probability: 0.2), 4),
      ("Poisson, sum of 30", .poisson(mean: 2).summed(over: 30), 4),
    ].map { (name: String, distribution: CountDistribution, millions: Int) in
      (FitDesign(name, distribution), draws: millions * 1_000_000)
    }
  }

  private static func experiment(
    _ seed: MasterSeed, _ design: FitDesign, draws: Int
  ) -> TheoryExperiment {
    let moments = [
      TheoryCheck("mean", design.mean, source: "its definition"),
      TheoryCheck(
        "standard deviation", design.variance.squareRoot(), source: "its definition",
        estimator: .standardDeviation),
    ]
    let tails = design.tails.map { tail in
      TheoryCheck(
        "mass \(tail.isUpper ? "above" : "up to") \(tail.limit)", tail.mass,
        source: "its cumulative probability", tolerance: tail.mass > 5e-4 ? 0.25 : 0.75)
    }
    let classes = TheoryCheck(
      "\(design.probabilities.count) classes", Double(design.probabilities.count - 1),
      source: "Pearson 1900", estimator: .classes)
    let size = SampleSize(full: draws, reduced: 100_000)
    return TheoryExperiment(.variates, design.name, checks: moments + tails + [classes]) { effort in
      var sums = (moments + tails).map { SampleMoments(around: $0.centre) }
      var counts = Array(repeating: 0, count: design.probabilities.count)
      let source = RandomSource("theory: \(design.name)")
      var streams = RandomStreams(seed: seed, replication: 0)
      for number in 0..<size[effort] {
        let entity = number % drawsPerReplication
        if entity == 0 {
          streams = RandomStreams(seed: seed, replication: number / drawsPerReplication)
        }
        streams.begin(source, entity: EntityKey(UInt64(entity)))
        let value = design.draw(&streams)
        let deviation = value - design.mean
        sums[0].add(Sample(value))
        sums[1].add(Sample(deviation * deviation))
        for (index, tail) in design.tails.enumerated() {
          sums[2 + index].add(Sample(tail.contains(value) ? 1 : 0))
        }
        counts[design.index(of: value)] += 1
      }
      return zip(moments + tails, sums).map { $0.measurement(of: $1) }
        + [TheoryMeasurement(counts: counts, probabilities: design.probabilities)]
    }
  }
}
