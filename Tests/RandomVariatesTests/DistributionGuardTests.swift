import RandomVariates
import Testing

/// GSL hangs, wraps around or answers wrongly on bad parameters. None may reach
/// it, wherever they stand.
@Suite struct DistributionGuardTests {
  static let bad: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e300]
  static let badPositive = bad + [0, -1, 1e-300]

  func refused(_ what: String, _ make: () throws -> Void) {
    #expect(throws: DistributionError.self, Comment(rawValue: what)) { try make() }
  }

  @Test func `no real-valued family takes a bad number`() {
    for x in Self.bad {
      refused("constant") { _ = try Distribution.constant(x) }
      refused("from") { _ = try Distribution.uniform(from: x, to: 1) }
      refused("to") { _ = try Distribution.uniform(from: 0, to: x) }
      refused("from") { _ = try Distribution.triangular(from: x, mode: 1, to: 2) }
      refused("mode") { _ = try Distribution.triangular(from: 0, mode: x, to: 2) }
      refused("to") { _ = try Distribution.triangular(from: 0, mode: 1, to: x) }
      refused("mean") { _ = try Distribution.normal(mean: x, standardDeviation: 1) }
      refused("from") { _ = try Distribution.normal(mean: 0, standardDeviation: 1, from: x) }
      refused("to") { _ = try Distribution.normal(mean: 0, standardDeviation: 1, to: x) }
      refused("from") {
        _ = try Distribution.beta(from: x, to: 1, mean: 0.5, standardDeviation: 0.1)
      }
      refused("to") {
        _ = try Distribution.beta(from: 0, to: x, mean: 0.5, standardDeviation: 0.1)
      }
      refused("values") { _ = try Distribution.empirical(values: [1, x], weights: [1, 1]) }
      refused("weights") { _ = try Distribution.empirical(values: [1, 2], weights: [1, x]) }
      refused("values") {
        _ = try Distribution.quantiles(probabilities: [0, 1], values: [0, x])
      }
      refused("probabilities") {
        _ = try Distribution.quantiles(probabilities: [0, x, 1], values: [0, 1, 2])
      }
    }
    for x in Self.badPositive {
      refused("mean") { _ = try Distribution.exponential(mean: x) }
      refused("shape") { _ = try Distribution.gamma(shape: x, mean: 1) }
      refused("mean") { _ = try Distribution.gamma(shape: 1, mean: x) }
      refused("mean") { _ = try Distribution.gamma(mean: x, standardDeviation: 1) }
      refused("sd") { _ = try Distribution.gamma(mean: 1, standardDeviation: x) }
      refused("mean") { _ = try Distribution.erlang(stages: 2, mean: x) }
      refused("shape") { _ = try Distribution.weibull(shape: x, mean: 1) }
      refused("mean") { _ = try Distribution.weibull(shape: 1, mean: x) }
      refused("median") { _ = try Distribution.lognormal(median: x, spread: 1) }
      refused("spread") { _ = try Distribution.lognormal(median: 1, spread: x) }
      refused("mean") { _ = try Distribution.lognormal(mean: x, standardDeviation: 1) }
      refused("sd") { _ = try Distribution.lognormal(mean: 1, standardDeviation: x) }
      refused("sd") { _ = try Distribution.normal(mean: 0, standardDeviation: x) }
      refused("mean") {
        _ = try Distribution.beta(from: 0, to: 1, mean: x, standardDeviation: 0.1)
      }
      refused("sd") {
        _ = try Distribution.beta(from: 0, to: 1, mean: 0.5, standardDeviation: x)
      }
    }
  }

  @Test func `no family of counts takes a bad number`() {
    for x in Self.bad + [-1, 5e9, 1e12] {
      refused("mean") { _ = try CountDistribution.poisson(mean: x) }
      refused("mean") { _ = try CountDistribution.negativeBinomial(mean: x, dispersion: 1) }
      refused("probability") { _ = try CountDistribution.binomial(trials: 5, probability: x) }
      refused("probability") { _ = try CountDistribution.bernoulli(probability: x) }
    }
    for x in Self.badPositive {
      refused("dispersion") {
        _ = try CountDistribution.negativeBinomial(mean: 1, dispersion: x)
      }
    }
    for n in [-1, Int.max, Int.min, 1 << 31] {
      refused("trials") { _ = try CountDistribution.binomial(trials: n, probability: 0.5) }
      refused("constant") { _ = try CountDistribution.constant(n) }
      refused("copies") { _ = try CountDistribution.poisson(mean: 1).summed(over: n) }
      refused("stages") {
        _ = try Distribution.erlang(stages: n == 1 << 31 ? 0 : n, mean: 1)
      }
    }
    refused("the gamma variable would carry it past 32 bits") {
      _ = try CountDistribution.negativeBinomial(mean: 1e8, dispersion: 0.01)
    }
    refused("the sum is too large") {
      _ = try CountDistribution.poisson(mean: 1e6).summed(over: 1001)
    }
  }

  @Test func `ranges and tables that make no distribution are refused with the reason`() {
    #expect(throws: DistributionError.notInOrder(.from, 2, .to, 2, mayBeEqual: false)) {
      try Distribution.uniform(from: 2, to: 2)
    }
    #expect(throws: DistributionError.notInOrder(.from, 1, .mode, 0, mayBeEqual: true)) {
      try Distribution.triangular(from: 1, mode: 0, to: 2)
    }
    #expect(throws: DistributionError.nothingWithin(from: 50, to: .infinity)) {
      try Distribution.normal(mean: 0, standardDeviation: 1, from: 50)
    }
    #expect(throws: DistributionError.outOfRange(.mean, 0, allowed: 1e-15...1e15)) {
      try Distribution.exponential(mean: 0)
    }
    #expect(throws: DistributionError.weightsSumToZero) {
      try Distribution.empirical(values: [1, 2], weights: [0, 0])
    }
    #expect(throws: DistributionError.tooFewEntries(.values, 0, needed: 1)) {
      try Distribution.empirical(values: [], weights: [])
    }
    #expect(throws: DistributionError.differentCounts(.values, 2, .weights, 1)) {
      try Distribution.empirical(values: [1, 2], weights: [1])
    }
    #expect(throws: DistributionError.notInOrder(.values, 2, .values, 1, mayBeEqual: true)) {
      try Distribution.quantiles(probabilities: [0, 1], values: [2, 1])
    }
    #expect(throws: DistributionError.outOfRange(.probabilities, 0.1, allowed: 0...0)) {
      try Distribution.quantiles(probabilities: [0.1, 1], values: [1, 2])
    }
  }

  @Test func `a beta distribution cannot vary more than its range allows`() throws {
    #expect(throws: DistributionError.self) {
      try Distribution.beta(from: 0, to: 1, mean: 0.5, standardDeviation: 0.5)
    }
    #expect(throws: DistributionError.self) {
      try Distribution.beta(from: 0, to: 1, mean: 1e-13, standardDeviation: 1e-10)
    }
    _ = try Distribution.beta(from: 0, to: 1, mean: 0.5, standardDeviation: 0.49)
    _ = try Distribution.beta(from: 0, to: 1, mean: 0.001, standardDeviation: 0.0005)
  }

  @Test func `every message names the parameter and finishes its sentence`() {
    let error = DistributionError.outOfRange(.spread, -1, allowed: 1e-6...10)
    #expect(error.description == "spread must lie in 1e-06...10.0, and is -1.0")
    #expect(
      DistributionError.notInOrder(.from, 3, .to, 2, mayBeEqual: false).description
        == "from must be less than to, and they are 3.0 and 2.0")
  }

  @Test func `scaling refuses what is no factor`() throws {
    let distribution = try Distribution.exponential(mean: 1)
    for factor in Self.bad + [-1] {
      refused("factor") { _ = try distribution.scaled(by: factor) }
    }
  }
}
