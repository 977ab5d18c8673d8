import Experimentation
import RandomVariates
import SensitivityAnalysis
import Testing

struct TwoLayerStudyTests {
  /// A hierarchical normal: θ with deviation 1, and Y about it with deviation 2.
  private func answers(_ experiment: Int, points: Int = 40) -> [Replicates] {
    var streams = RandomStreams(seed: MasterSeed(1), replication: experiment)
    return (0..<points).map { _ in
      let center = Normal.quantile(streams.uniform())
      return (0..<5).map { _ in center + 2 * Normal.quantile(streams.uniform()) }
    }
  }

  @Test func `the layers of a hierarchical normal are found without bias`() {
    // The mean of 300 estimates of 1 with a deviation of 0.41 each, and of 4 with one of
    // 0.45: five standard errors are 0.12 and 0.13.
    let studies = (0..<300).map { TwoLayerStudy(answers($0)).layers }
    let unknown = studies.reduce(0) { $0 + $1.unknown } / 300
    let chance = studies.reduce(0) { $0 + $1.chance } / 300

    #expect(abs(unknown - 1) < 0.12)
    #expect(abs(chance - 4) < 0.13)
  }

  @Test func `the intervals cover the truth in about 95 of 100 experiments`() {
    // The jackknife is approximate; of 300 intervals that cover with 93 % fewer than 264
    // cover with probability 0.0007.
    var covered = (unknown: 0, chance: 0, share: 0)
    for experiment in 0..<300 {
      let layers = TwoLayerStudy(answers(experiment)).layers
      if layers.unknownInterval?.contains(1) == true { covered.unknown += 1 }
      if layers.chanceInterval?.contains(4) == true { covered.chance += 1 }
      if layers.unknownShareInterval?.contains(0.2) == true { covered.share += 1 }
    }

    #expect(covered.unknown >= 264)
    #expect(covered.chance >= 264)
    #expect(covered.share >= 264)
  }

  @Test func `without chance all is ignorance, and without ignorance all is chance`() throws {
    let known = TwoLayerStudy([[1, 2], [1, 2], [1, 2]]).layers
    let sure = TwoLayerStudy([[1, 1], [2, 2], [4, 4]]).layers

    #expect(known.unknownShare == 0)
    #expect(sure.unknownShare == 1)
    #expect(TwoLayerStudy([[1, 1], [1, 1]]).layers.unknownShare == nil)
  }

  @Test func `main effects show which parameter counts`() throws {
    // E[Y] = 2 z₀ + z₁ of three standard normals: shares of 0.8, 0.2 and 0, of which ten
    // classes resolve nine tenths and more. With 400 points the largest has a deviation of
    // about 0.04.
    let points = LatinHypercube(count: 400, dimension: 3, seed: MasterSeed(1)).points
    let answers = points.map { point in
      [2 * Normal.quantile(point[0]) + Normal.quantile(point[1])]
    }

    let effects = MainEffect.all(points: points, answers: answers, variance: 5)

    #expect(effects.map(\.parameter) == [0, 1, 2])
    for (effect, exact) in zip(effects, [0.8, 0.2, 0]) {
      #expect(abs(effect.share - exact) < 0.15)
      #expect(effect.interval != nil)
    }
  }

  @Test func `the shares of few classes are not too large`() {
    // A step function of one parameter, which five classes of 20 resolve in full; each
    // point has noise of variance 1 beside the step's 2. The mean of 200 estimates of 1
    // with a deviation of 0.12 each is within five standard errors of it.
    let points = LatinHypercube(count: 100, dimension: 1, seed: MasterSeed(1)).points
    var sum = 0.0
    for experiment in 0..<200 {
      var streams = RandomStreams(seed: MasterSeed(2), replication: experiment)
      let answers = points.map { point in
        [Double(Int(point[0] * 5)) + Normal.quantile(streams.uniform())]
      }
      sum += MainEffect.all(points: points, answers: answers, variance: 2)[0].share
    }

    #expect(abs(sum / 200 - 1) < 0.045)
  }
}
