import RandomVariates
import Testing

@Suite struct DistributionTests {
  struct Known: Sendable {
    let distribution: Distribution
    /// Values and their cumulative probabilities, from SciPy 1.17.1.
    let probabilities: [(Double, Double)]
    let mean: Double
    let variance: Double
  }

  static func known() throws -> [Known] {
    [
      Known(
        distribution: try .uniform(from: -2, to: 6), probabilities: [(-1, 0.125), (4, 0.75)],
        mean: 2, variance: 64.0 / 12),
      Known(
        distribution: try .triangular(from: 0, mode: 1, to: 4),
        probabilities: [(0.5, 0.0625), (1, 0.25), (3, 0.916_666_666_666_666_6)],
        mean: 5.0 / 3, variance: 0.722_222_222_222_222_2),
      Known(
        distribution: try .exponential(mean: 2), probabilities: [(2, 0.632_120_558_828_557_7)],
        mean: 2, variance: 4),
      Known(
        distribution: try .gamma(shape: 0.5, mean: 3),
        probabilities: [
          (1, 0.436_297_138_349_226_9), (3, 0.682_689_492_137_085_9),
          (10, 0.932_110_845_138_171_1),
        ], mean: 3, variance: 18),
      Known(
        distribution: try .gamma(mean: 4, standardDeviation: 2),
        probabilities: [
          (1, 0.018_988_156_876_153_81), (4, 0.566_529_879_633_291),
          (8, 0.957_619_888_008_316),
        ], mean: 4, variance: 4),
      Known(
        distribution: try .gamma(shape: 2e6, mean: 2e6),
        probabilities: [
          (2e6 - 2000, 0.078_614_979_509_51), (2e6, 0.500_094_031_597_52),
          (2e6 + 3000, 0.983_017_892_682_11),
        ], mean: 2e6, variance: 2e6),
      Known(
        distribution: try .weibull(shape: 1.5, mean: 10),
        probabilities: [
          (2, 0.073_848_283_867_291_32), (10, 0.575_873_944_066_140_5),
          (20, 0.911_611_325_018_525_8),
        ], mean: 10, variance: 46.099_848_620_631_825),
      Known(
        distribution: try .lognormal(median: 30, spread: 0.8),
        probabilities: [
          (10, 0.084_834_933_487_104_8), (30, 0.5), (100, 0.933_833_591_574_334_3),
        ], mean: 41.313_832_930_078_72, variance: 1530.142_961_637_898),
      Known(
        distribution: try .lognormal(mean: 10, standardDeviation: 5),
        probabilities: [
          (5, 0.109_131_851_105_539_36), (10, 0.593_357_521_603_450_1),
          (20, 0.955_766_370_040_210_2),
        ], mean: 10, variance: 25),
      Known(
        distribution: try .normal(mean: 1, standardDeviation: 2),
        probabilities: [(1, 0.5), (3, 0.841_344_746_068_542_9)], mean: 1, variance: 4),
      Known(
        distribution: try .normal(mean: 1, standardDeviation: 2, from: 0, to: 5),
        probabilities: [
          (0.5, 0.138_708_576_952_068_6), (1, 0.286_315_135_638_424_87),
          (4, 0.934_116_558_961_765_7),
        ], mean: 1.891_487_556_545_029_8, variance: 1.506_375_344_547_343_3),
      Known(
        distribution: try .normal(mean: 0, standardDeviation: 1, from: 20),
        probabilities: [
          (20.01, 0.181_717_303_682_010_56), (20.05, 0.633_491_871_578_127_7),
          (20.2, 0.982_223_922_206_046),
        ], mean: 20.049_753_068_528_293, variance: 0.002_463_261_606_154_954),
      Known(
        distribution: try .beta(from: 0, to: 1, mean: 0.3, standardDeviation: 0.1),
        probabilities: [
          (0.1, 0.008_593_020_737_846_138), (0.3, 0.526_137_475_726_485_5),
          (0.6, 0.996_932_170_139_970_1),
        ], mean: 0.3, variance: 0.01),
      Known(
        distribution: try .empirical(values: [3, 1, 2, 3], weights: [1, 2, 0, 1]),
        probabilities: [(0.9, 0), (1, 0.5), (2.9, 0.5), (3, 1)], mean: 2, variance: 1),
      Known(
        distribution: try .quantiles(probabilities: [0, 0.5, 1], values: [0, 1, 5]),
        probabilities: [(0.5, 0.25), (1, 0.5), (3, 0.75)], mean: 1.75,
        variance: 0.5 * (1.0 / 3) + 0.5 * (31.0 / 3) - 1.75 * 1.75),
    ]
  }

  @Test func `cumulative probabilities and moments agree with SciPy and algebra`() throws {
    for known in try Self.known() {
      for (x, probability) in known.probabilities {
        let found = known.distribution.cumulativeProbability(x)
        #expect(abs(found - probability) < 1e-7, "\(known.distribution) at \(x)")
      }
      #expect(abs(known.distribution.mean / known.mean - 1) < 1e-9, "\(known.distribution)")
      #expect(
        abs(known.distribution.variance / known.variance - 1) < 1e-7, "\(known.distribution)")
    }
  }

  @Test func `scaling multiplies values, moments and limits`() throws {
    for known in try Self.known() {
      let scaled = try known.distribution.scaled(by: 2.5)
      #expect(abs(scaled.mean / (2.5 * known.mean) - 1) < 1e-9)
      #expect(abs(scaled.variance / (6.25 * known.variance) - 1) < 1e-7)
      #expect(scaled.support.lowerBound == 2.5 * known.distribution.support.lowerBound)
      let (x, probability) = known.probabilities[0]
      #expect(abs(scaled.cumulativeProbability(2.5 * x) - probability) < 1e-7)
      #expect(try known.distribution.scaled(by: 0) == .constant(0))
    }
    #expect(try Distribution.constant(-3).scaled(by: 2) == .constant(-6))
  }

  @Test func `outside the support nothing or everything is below`() throws {
    for known in try Self.known() {
      #expect(known.distribution.cumulativeProbability(-.infinity) == 0)
      #expect(known.distribution.cumulativeProbability(.infinity) == 1)
      #expect(known.distribution.cumulativeProbability(-1e15) == 0)
      #expect(abs(known.distribution.cumulativeProbability(1e15) - 1) < 1e-15)
    }
  }

  @Test func `equal distributions are equal, tables included`() throws {
    let one = try Distribution.empirical(values: [1, 2], weights: [1, 3])
    let other = try Distribution.empirical(values: [2, 1], weights: [0.75, 0.25])
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(try one != .empirical(values: [1, 2], weights: [1, 2]))
    #expect(try Distribution.erlang(stages: 3, mean: 2) == .gamma(shape: 3, mean: 2))
    #expect(try Distribution.exponential(mean: 2) != .exponential(mean: 3))
  }

  @Test func `a distribution stays within a cache line`() {
    #expect(MemoryLayout<Distribution>.stride <= 64)
    #expect(MemoryLayout<CountDistribution>.stride <= 24)
  }

  @Test(arguments: [
    (Double?.none, Double?.none), (0, nil), (nil, 0), (0.1, nil), (nil, -37), (37, nil),
    (-1, nil), (0, 1e-9), (5, 5.1),
  ])
  func `the extreme uniforms give finite normal values in order`(
    from: Double?, to: Double?
  ) throws {
    let normal = try Distribution.normal(mean: 0, standardDeviation: 1, from: from, to: to)
    guard case .normal(let family) = normal else {
      Issue.record("a normal distribution is of another family")
      return
    }
    let values = [0x1p-53, 0x1p-20, 0.25, 0.5, 0.75, 1 - 0x1p-20, 1 - 0x1p-53]
      .map { family.quantile($0) }
    #expect(values == values.sorted())
    #expect(values[0] < values[6])
    for value in values { #expect(value.isFinite && normal.support.contains(value)) }
  }

  @Test func `extreme parameters still give finite values`() throws {
    let extremes: [Distribution] = [
      try .lognormal(median: 1e15, spread: 10), try .lognormal(median: 1e-15, spread: 10),
      try .gamma(shape: 0.01, mean: 1e15), try .gamma(shape: 1e9, mean: 1e15),
      try .weibull(shape: 0.1, mean: 1e15), try .weibull(shape: 1000, mean: 1e-15),
      try .normal(mean: 0, standardDeviation: 1, from: 36),
      try .normal(mean: 0, standardDeviation: 1, to: -36),
      try .normal(mean: 0, standardDeviation: 1, from: 36, to: 36.000_000_1),
      try .normal(mean: 0, standardDeviation: 1, from: -1e15, to: 1e15),
      try .beta(from: 0, to: 1, mean: 0.5, standardDeviation: 0.49),
      try .beta(from: -1e15, to: 1e15, mean: 0, standardDeviation: 1e11),
      try .uniform(from: -1e15, to: 1e15), try .triangular(from: 1, mode: 1, to: 1.000_000_1),
    ]
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    streams.begin(RandomSource("extremes"), entity: EntityKey(0))
    for distribution in extremes {
      #expect(distribution.mean.isFinite)
      #expect(distribution.variance.isFinite && distribution.variance > 0)
      for _ in 0..<200 {
        let value = streams.sample(distribution)
        #expect(distribution.support.contains(value))
        #expect((0...1).contains(distribution.cumulativeProbability(value)))
      }
    }
  }
}
