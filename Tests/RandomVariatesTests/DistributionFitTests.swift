import RandomVariates
import Testing

@Suite struct DistributionFitTests {
  static let count = 50_000

  static func continuous() throws -> [Distribution] {
    [
      try .uniform(from: -2, to: 6),
      try .triangular(from: 0, mode: 1, to: 4),
      try .triangular(from: 0, mode: 0, to: 4),
      try .exponential(mean: 2),
      try .gamma(shape: 0.05, mean: 1),
      try .gamma(shape: 0.5, mean: 3),
      try .gamma(mean: 4, standardDeviation: 2),
      try .gamma(shape: 1e6, mean: 1),
      try .erlang(stages: 4, mean: 12),
      try .weibull(shape: 0.7, mean: 5),
      try .weibull(shape: 3, mean: 5),
      try .lognormal(median: 30, spread: 0.8),
      try .lognormal(mean: 10, standardDeviation: 5),
      try .normal(mean: 1, standardDeviation: 2),
      try .normal(mean: 1, standardDeviation: 2, from: 0, to: 5),
      try .normal(mean: 0, standardDeviation: 1, from: 20),
      try .normal(mean: 0, standardDeviation: 1, to: -20),
      try .beta(from: 0, to: 1, mean: 0.3, standardDeviation: 0.1),
      try .beta(from: -1, to: 3, mean: 1, standardDeviation: 1.5),
      try .beta(from: 0, to: 1, mean: 0.25, standardDeviation: 0.0001),
      try .quantiles(probabilities: [0, 0.2, 0.9, 1], values: [0, 1, 2, 9]),
    ]
  }

  /// One value for each of many entities, as a model draws them.
  static func sample(_ distribution: Distribution, count: Int = count) -> [Double] {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let source = RandomSource("fit")
    return (0..<UInt64(count)).map { entity in
      streams.begin(source, entity: EntityKey(entity))
      return streams.sample(distribution)
    }
  }

  @Test func `samples follow the cumulative probability, tails included`() throws {
    for distribution in try Self.continuous() {
      let values = Self.sample(distribution)
      let probabilities = values.map { distribution.cumulativeProbability($0) }
      #expect(
        GoodnessOfFit.uniformityProbability(probabilities) > GoodnessOfFit.significance,
        "\(distribution)")
      #expect(
        GoodnessOfFit.kolmogorovProbability(probabilities) > GoodnessOfFit.significance,
        "\(distribution)")
      let standardized = GoodnessOfFit.standardizedMean(
        values, mean: distribution.mean, variance: distribution.variance)
      #expect(abs(standardized) < GoodnessOfFit.normalThreshold, "\(distribution)")
    }
  }

  /// The comparison must be able to fail: a shape wrong by a tenth is found out.
  @Test func `the comparison notices a wrong distribution`() throws {
    let wrong = try Distribution.gamma(shape: 2.2, mean: 4)
    let values = Self.sample(try .gamma(shape: 2, mean: 4))
    let probabilities = values.map { wrong.cumulativeProbability($0) }
    #expect(GoodnessOfFit.uniformityProbability(probabilities) < GoodnessOfFit.significance)
    #expect(GoodnessOfFit.kolmogorovProbability(probabilities) < GoodnessOfFit.significance)
    let standardized = GoodnessOfFit.standardizedMean(values, mean: 4.1, variance: 8)
    #expect(abs(standardized) > GoodnessOfFit.normalThreshold)
  }

  @Test func `sample variances agree with the stated ones`() throws {
    for distribution in try Self.continuous() {
      let mean = distribution.mean
      let squares = Self.sample(distribution).map { ($0 - mean) * ($0 - mean) }
      let average = squares.reduce(0, +) / Double(Self.count)
      let spread = squares.reduce(0) { $0 + ($1 - average) * ($1 - average) }
      let standardError = (spread / Double(Self.count - 1) / Double(Self.count)).squareRoot()
      // The squares of the heavier tails are far from normal, hence 7.
      #expect(abs(average - distribution.variance) < 7 * standardError, "\(distribution)")
    }
  }

  @Test func `a table's values come up as often as their weights say`() throws {
    let weights = [5.0, 1, 0, 3, 1]
    let table = try Distribution.empirical(values: [0, 1, 2, 3, 4], weights: weights)
    var counts = Array(repeating: 0, count: 5)
    for value in Self.sample(table) { counts[Int(value)] += 1 }
    #expect(counts.remove(at: 2) == 0)
    let expected = [0.5, 0.1, 0.3, 0.1].map { $0 * Double(Self.count) }
    #expect(
      GoodnessOfFit.chiSquareProbability(counts, expected: expected)
        > GoodnessOfFit.significance)
  }

  @Test func `a constant draws nothing`() throws {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let first = streams.word()
    streams.begin(RandomSource(""), entity: EntityKey(0))
    #expect(streams.sample(try .constant(7.5)) == 7.5)
    #expect(streams.sampleCount(try .constant(7)) == 7)
    #expect(streams.word() == first)
  }

  @Test func `families with an inverse take one uniform and rise with it`() throws {
    let rising: [Distribution] = [
      try .uniform(from: 0, to: 1), try .triangular(from: 0, mode: 1, to: 4),
      try .lognormal(median: 1, spread: 1), try .normal(mean: 0, standardDeviation: 1, from: 1),
      try .empirical(values: [1, 2, 3], weights: [1, 1, 1]),
      try .quantiles(probabilities: [0, 0.5, 1], values: [0, 1, 5]),
    ]
    let falling: [Distribution] = [
      try .exponential(mean: 1), try .weibull(shape: 2, mean: 1),
    ]
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let source = RandomSource("monotone")
    var uniforms: [Double] = []
    for entity in 0..<500 as Range<UInt64> {
      uniforms.append(streams.uniforms(source, entity: EntityKey(entity)).x)
    }
    let order = uniforms.indices.sorted { uniforms[$0] < uniforms[$1] }
    for (index, distribution) in (rising + falling).enumerated() {
      let values = order.map { entity in
        streams.begin(source, entity: EntityKey(UInt64(entity)))
        let value = streams.sample(distribution)
        let next = streams.uniform()
        #expect(next == streams.uniforms(source, entity: EntityKey(UInt64(entity))).y)
        return index < rising.count ? value : -value
      }
      #expect(values == values.sorted(), "\(distribution)")
    }
  }
}
