import RandomVariates
import Testing

@Suite struct CountDistributionTests {
  static let count = 40_000

  static func distributions() throws -> [CountDistribution] {
    [
      try .poisson(mean: 0.2), try .poisson(mean: 4), try .poisson(mean: 400),
      try .poisson(mean: 1e9), try .negativeBinomial(mean: 4, dispersion: 2),
      try .negativeBinomial(mean: 0.5, dispersion: 0.1),
      try .negativeBinomial(mean: 1000, dispersion: 50),
      try .binomial(trials: 5, probability: 0.3), try .binomial(trials: 1000, probability: 0.999),
      try .binomial(trials: 2_000_000_000, probability: 0.5), try .bernoulli(probability: 0.2),
      try .poisson(mean: 2).summed(over: 30),
    ]
  }

  static func sample(_ distribution: CountDistribution) -> [Int] {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let source = RandomSource("counts")
    return (0..<UInt64(count)).map { entity in
      streams.begin(source, entity: EntityKey(entity))
      return streams.sampleCount(distribution)
    }
  }

  /// Values from SciPy 1.17.1.
  @Test func `cumulative probabilities agree with SciPy`() throws {
    func agrees(
      _ distribution: CountDistribution, _ count: Int, _ probability: Double
    ) {
      let found = distribution.cumulativeProbability(count)
      #expect(abs(found - probability) < 1e-7, "\(distribution) at \(count)")
    }
    let small = try CountDistribution.poisson(mean: 4)
    agrees(small, -1, 0)
    agrees(small, 0, 0.018_315_638_888_734_182)
    agrees(small, 4, 0.628_836_935_179_873_4)
    agrees(small, 9, 0.991_867_757_203_066_1)
    agrees(small, Int.max, 1)
    let large = try CountDistribution.poisson(mean: 1e6)
    agrees(large, 998_000, 0.022_750_122_939_677_576)
    agrees(large, 1_000_000, 0.500_265_961_486_283_7)
    agrees(large, 1_003_000, 0.998_646_409_870_898_7)
    let overdispersed = try CountDistribution.negativeBinomial(mean: 4, dispersion: 2)
    agrees(overdispersed, 0, 0.111_111_111_111_111_1)
    agrees(overdispersed, 4, 0.648_834_019_204_389_3)
    agrees(overdispersed, 15, 0.990_357_887_344_466_2)
    let many = try CountDistribution.negativeBinomial(mean: 1e8, dispersion: 1e8)
    agrees(many, 99_985_000, 0.144_429_215_428_798_66)
    agrees(many, 100_030_000, 0.983_048_856_977_402)
    let trials = try CountDistribution.binomial(trials: 100, probability: 0.3)
    agrees(trials, 20, 0.016_462_853_241_869_38)
    agrees(trials, 45, 0.999_462_985_250_852_2)
    agrees(trials, 100, 1)
    let billions = try CountDistribution.binomial(trials: 2_000_000_000, probability: 0.5)
    agrees(billions, 999_950_000, 0.012_674_391_593_935_864)
    agrees(billions, 1_000_000_000, 0.500_008_920_620_578_8)
  }

  @Test func `samples have the stated distribution`() throws {
    for distribution in try Self.distributions() {
      let values = Self.sample(distribution)
      let standardized = GoodnessOfFit.standardizedMean(
        values.map(Double.init), mean: distribution.mean, variance: distribution.variance)
      #expect(abs(standardized) < GoodnessOfFit.normalThreshold, "\(distribution)")
      let (counts, expected) = Self.classes(values, distribution)
      #expect(counts.count >= 2)
      #expect(
        GoodnessOfFit.chiSquareProbability(counts, expected: expected)
          > GoodnessOfFit.significance, "\(distribution)")
    }
  }

  /// About twenty classes of neighbouring counts with 10 or more expected each.
  static func classes(
    _ values: [Int], _ distribution: CountDistribution
  ) -> ([Int], [Double]) {
    let sorted = values.sorted()
    let total = Double(values.count)
    var counts: [Int] = []
    var expected: [Double] = []
    var below = 0.0
    var taken = 0
    // Class limits from the distribution itself, not from the sample.
    let deviation = distribution.variance.squareRoot()
    for step in -20...20 {
      let limit = Int((distribution.mean + Double(step) * 0.2 * deviation).rounded(.down))
      let probability = distribution.cumulativeProbability(limit)
      guard (probability - below) * total >= 10, (1 - probability) * total >= 10 else { continue }
      let reached = sorted.firstIndex { $0 > limit } ?? sorted.count
      counts.append(reached - taken)
      expected.append((probability - below) * total)
      taken = reached
      below = probability
    }
    counts.append(sorted.count - taken)
    expected.append((1 - below) * total)
    return (counts, expected)
  }

  @Test func `a sum of copies has the moments of the sum`() throws {
    for distribution in try Self.distributions() where distribution.mean < 1e6 {
      let sum = try distribution.summed(over: 7)
      #expect(abs(sum.mean / (7 * distribution.mean) - 1) < 1e-12)
      #expect(abs(sum.variance / (7 * distribution.variance) - 1) < 1e-12)
      #expect(try distribution.summed(over: 0) == .constant(0))
      #expect(try distribution.summed(over: 1) == distribution)
    }
    #expect(try CountDistribution.constant(3).summed(over: 4) == .constant(12))
  }

  @Test func `a sum of copies is distributed as counts added one by one`() throws {
    let one = try CountDistribution.negativeBinomial(mean: 1.5, dispersion: 0.5)
    let single = Self.sample(one)
    let added = stride(from: 0, to: Self.count, by: 4).map { single[$0..<($0 + 4)].reduce(0, +) }
    let (counts, expected) = Self.classes(added, try one.summed(over: 4))
    #expect(
      GoodnessOfFit.chiSquareProbability(counts, expected: expected)
        > GoodnessOfFit.significance)
  }

  @Test func `certain outcomes need no luck`() throws {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    #expect(streams.sampleCount(try .poisson(mean: 0)) == 0)
    #expect(streams.sampleCount(try .negativeBinomial(mean: 0, dispersion: 1)) == 0)
    #expect(streams.sampleCount(try .binomial(trials: 9, probability: 0)) == 0)
    #expect(streams.sampleCount(try .binomial(trials: 9, probability: 1)) == 9)
    #expect(streams.sampleCount(try .binomial(trials: 0, probability: 0.5)) == 0)
    #expect(try CountDistribution.poisson(mean: 0).cumulativeProbability(0) == 1)
  }
}
