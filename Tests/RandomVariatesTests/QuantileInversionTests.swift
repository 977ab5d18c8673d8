import RandomVariates
import Testing

struct QuantileInversionTests {
  @Test func `the quantile of every continuous family inverts its cumulative probability`() throws {
    let families: [Distribution] = [
      try .uniform(from: -1, to: 2), try .triangular(from: 0, mode: 1, to: 5),
      try .exponential(mean: 3), try .gamma(shape: 0.5, mean: 2), try .gamma(shape: 40, mean: 2),
      try .weibull(shape: 0.8, mean: 2.5), try .lognormal(median: 27, spread: 0.3),
      try .normal(mean: 0, standardDeviation: 1, from: -1, to: nil),
      try .beta(from: 2, to: 4, mean: 2.5, standardDeviation: 0.3),
      try .quantiles(probabilities: [0, 0.5, 1], values: [0, 1, 10]),
    ]
    for family in families {
      for p in [0.001, 0.05, 0.3, 0.5, 0.95, 0.999] {
        #expect(abs(family.cumulativeProbability(family.quantile(p)) - p) < 1e-9, "\(family)")
      }
    }
  }
}
