import Experimentation
import RandomVariates
import SensitivityAnalysis
import Testing

struct ScreeningTests {
  private let bootstrap = Bootstrap(resamples: 200, seed: MasterSeed(1))

  @Test func `a linear model has its slopes as effects, without spread`() {
    let slopes = [1.0, -4, 0, 2]
    let design = MorrisDesign(count: 10, dimension: 4, seed: MasterSeed(1))
    let answers = design.points.map { point in
      // The points lie in the middle nine tenths of the range.
      [zip(slopes, point).reduce(0) { $0 + $1.0 * ($1.1 - 0.05) / 0.9 }]
    }

    let effects = design.effects(answers, bootstrap: bootstrap)

    #expect(effects.map(\.parameter) == [1, 3, 0, 2])
    for effect in effects {
      #expect(abs(effect.mean - slopes[effect.parameter]) < 1e-9)
      #expect(abs(effect.meanAbsolute - abs(slopes[effect.parameter])) < 1e-9)
      #expect(effect.standardDeviation < 1e-9)
      #expect(effect.noise == 0)
    }
  }

  @Test func `an effect that changes its sign is seen in the mean of absolute effects`() throws {
    let design = MorrisDesign(count: 40, dimension: 2, seed: MasterSeed(1))
    let answers = design.points.map { [10 * ($0[0] - 0.5) * ($0[1] - 0.5)] }

    let effects = design.effects(answers, bootstrap: bootstrap)

    for effect in effects {
      // 40 effects of ±0.9 × 10 × 0.45 or 0.15: the mean has a standard error of 0.48.
      #expect(abs(effect.mean) < 2.5)
      #expect(effect.meanAbsolute > 1)
      #expect(effect.standardDeviation > 1)
      let interval = try #require(effect.meanAbsoluteInterval)
      #expect(interval.contains(effect.meanAbsolute))
    }
  }

  @Test func `what chance adds to the spread of effects is taken off`() {
    // Two replications of variance 1 each leave √(2 · 1 / 2) / (2/3) = 1.5 in an effect. The
    // variance of 200 such effects is known within 2.25 · √(2/200) = 0.23; what remains after
    // taking the same off is below five of that, but for one seed in a million.
    let design = MorrisDesign(count: 200, dimension: 1, seed: MasterSeed(1))
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let answers = design.points.map { point in
      (0..<2).map { _ in point[0] + Normal.quantile(streams.uniform()) }
    }

    let effect = design.effects(answers, bootstrap: bootstrap)[0]

    #expect(abs(effect.noise - 1.5) < 0.3)
    #expect(effect.standardDeviation < 1.06)
  }

  @Test func `a tornado ranks the bars and compares replication by replication`() throws {
    // The chances cancel in the difference.
    let chances = [0.3, -1.2, 2.5]
    let answers = Tornado.points(dimension: 3).map { point in
      chances.map { $0 + point[0] - 5 * point[1] + 2 * point[2] }
    }

    let bars = Tornado.bars(answers)

    #expect(bars.map(\.parameter) == [1, 2, 0])
    #expect(abs(try #require(bars[0].difference.mean) + 4.5) < 1e-12)
    #expect(try #require(bars[0].difference.standardDeviation) < 1e-12)
    #expect(try #require(bars[0].low.mean) > (try #require(bars[0].high.mean)))
  }
}
