import DiscreteEvent
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Processes on the kernel whose law is known at every time from the start on.
enum ProcessExperiments {
  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      fromEmpty(seed, "M/M/∞ from empty", try .exponential(mean: 2), means: [(1, 39.34693403)]),
      fromEmpty(seed, "M/D/∞ from empty", try .constant(2), means: [(1, 50), (2.5, 100)]),
      wave(seed), waveArrivals(seed), gompertz(seed), competingRisks(seed), illnessDeath(seed),
      population(
        seed, "Yule process", birth: 0.03, death: 0, mean: 1822.1188, deviation: 38.7039807,
        source: "Yule 1925"),
      population(
        seed, "linear birth and death", birth: 0.02, death: 0.025, mean: 904.837418,
        deviation: 27.83810311, source: "Kendall 1948"), extinction(seed), collector(seed),
      rollOut(seed),
    ]
  }

  private static func end(_ time: Double) -> SimulationTime {
    SimulationTime(ticks: Int64((time * TheoryQueue.unit).rounded()))
  }

  private static func fromEmpty(
    _ seed: MasterSeed, _ system: String, _ service: Distribution,
    means: [(time: Double, mean: Double)]
  ) throws -> TheoryExperiment {
    let arrivals = try PoissonProcess(times: [0, 10], rates: [50])
    let source = "Palm 1943; Takács 1962: a Poisson number"
    return TheoryExperiment(
      .processes, system, replications: SampleSize(full: 400_000, reduced: 700),
      checks: means.flatMap { time, mean in
        [
          TheoryCheck("number present at \(time)", mean, source: source),
          TheoryCheck(
            "its standard deviation at \(time)", mean.squareRoot(), source: source,
            estimator: .standardDeviation),
        ]
      }
    ) { number in
      var simulation = Simulation(
        InfiniteServers(
          arrivals, service: service, streams: RandomStreams(seed: seed, replication: number)))
      var samples: [Sample] = []
      for (time, mean) in means {
        simulation.run(until: end(time))
        let count = Double(simulation.model.present)
        samples += [Sample(count), Sample((count - mean) * (count - mean))]
      }
      return samples
    }
  }

  private static func wave(_ seed: MasterSeed) throws -> TheoryExperiment {
    let arrivals = try Wave.process()
    let service = try Distribution.exponential(mean: 0.5)
    let lag = 0.200953369
    let amplitude = 0.7582861776
    let atStart = 5 - amplitude * Wave.sine(lag)
    let initial = try CountDistribution.poisson(mean: atStart)
    let source = "Eick, Massey and Whitt 1993"
    return TheoryExperiment(
      .processes, "M(t)/M/∞, rate 10 + 5 sin 2πt",
      replications: SampleSize(full: 1_300_000, reduced: 2_000),
      checks: [
        TheoryCheck("amplitude of the number present", amplitude, source: source),
        TheoryCheck(
          "number present at its peak", 5 + amplitude, source: source),
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: initial number"), entity: EntityKey(0))
      let count = streams.sampleCount(initial)
      var simulation = Simulation(
        InfiniteServers(arrivals, service: service, initial: count, phase: lag, streams: streams))
      simulation.run(until: end(lag + 0.25))
      let atPeak = Double(simulation.model.present)
      simulation.run(until: end(1))
      simulation.model.followWave(until: end(1))
      return [Sample(2 * simulation.model.wave), Sample(atPeak)]
    }
  }

  private static func waveArrivals(_ seed: MasterSeed) throws -> TheoryExperiment {
    let arrivals = try Wave.process()
    let service = try Distribution.constant(5)
    let source = "Çinlar 1975: the area under the rate"
    return TheoryExperiment(
      .processes, "arrivals at the rate 10 + 5 sin 2πt",
      replications: SampleSize(full: 400_000, reduced: 1_000),
      checks: [
        TheoryCheck("arrivals in the first half", 6.591549431, source: source),
        TheoryCheck("arrivals in all", 10, source: source),
        TheoryCheck(
          "their standard deviation", 10.squareRoot(), source: source,
          estimator: .standardDeviation),
      ]
    ) { number in
      var simulation = Simulation(
        InfiniteServers(
          arrivals, service: service, streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: end(0.5))
      let half = Double(simulation.model.arrived)
      simulation.run(until: end(1))
      let all = Double(simulation.model.arrived)
      return [Sample(half), Sample(all), Sample((all - 10) * (all - 10))]
    }
  }

  private static func gompertz(_ seed: MasterSeed) -> TheoryExperiment {
    let (a, b) = (1e-4, 0.09)
    let source = "Gompertz 1825"
    return TheoryExperiment(
      .processes, "Gompertz lifetimes", replications: SampleSize(full: 4_000, reduced: 40),
      checks: [
        TheoryCheck("alive at 80", 0.2260169475, source: source),
        TheoryCheck("expectation of life", 69.2579094, source: source),
        TheoryCheck(
          "expectation of life at 65", 11.87690243, source: source, estimator: .ratio),
        TheoryCheck("alive at 71.52759504", 0.5, source: "Gompertz 1825: the median"),
      ]
    ) { number in
      let count = 1_000
      var simulation = Simulation(
        Lifetimes(count: count, streams: RandomStreams(seed: seed, replication: number)) {
          log1p(b * $0 / a) / b
        })
      simulation.run(until: .endOfTime)
      let ends = simulation.model.ends
      func share(above age: Double) -> Double { Double(ends.count { $0 > age }) / Double(count) }
      let rest = ends.reduce(0) { $0 + max($1 - 65, 0) } / Double(count)
      return [
        Sample(share(above: 80)), Sample(ends.reduce(0, +) / Double(count)),
        Sample(rest, weight: share(above: 65)), Sample(share(above: 71.52759504)),
      ]
    }
  }

  private static func competingRisks(_ seed: MasterSeed) -> TheoryExperiment {
    let source = "Chiang 1968"
    return TheoryExperiment(
      .processes, "competing risks 0.03 and 0.05",
      replications: SampleSize(full: 20_000, reduced: 40),
      checks: [
        TheoryCheck("share of the first cause", 0.375, source: source),
        TheoryCheck("mean time", 12.5, source: source),
        TheoryCheck(
          "first cause and later than 10", 0.375 * exp(-0.8),
          source: "Chiang 1968: time and cause are independent"),
      ]
    ) { number in
      let people = 200
      var simulation = Simulation(
        MultiStateProcess(
          people: people, rates: [[0, 0.03, 0.05], [], []],
          streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: .endOfTime)
      let model = simulation.model.states
      let since = simulation.model.since
      let first = model.indices.filter { model[$0] == 1 }
      let total = since.reduce(0) { $0 + Double($1 - .zero) / TheoryQueue.unit }
      return [
        Sample(Double(first.count) / Double(people)), Sample(total / Double(people)),
        Sample(Double(first.count { since[$0] > end(10) }) / Double(people)),
      ]
    }
  }

  private static func illnessDeath(_ seed: MasterSeed) -> TheoryExperiment {
    let source = "Fix and Neyman 1951"
    return TheoryExperiment(
      .processes, "illness and death, t = 10", replications: SampleSize(full: 16_000, reduced: 60),
      checks: [
        TheoryCheck("healthy", 0.3011942119, source: source),
        TheoryCheck("ill", 0.2073236608, source: source),
      ]
    ) { number in
      let people = 200
      var simulation = Simulation(
        MultiStateProcess(
          people: people, rates: [[0, 0.1, 0.02], [0, 0, 0.2], []],
          streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: end(10))
      let states = simulation.model.states
      return [0, 1].map { state in
        Sample(Double(states.count { $0 == state }) / Double(people))
      }
    }
  }

  private static func population(
    _ seed: MasterSeed, _ system: String, birth: Double, death: Double, mean: Double,
    deviation: Double, source: String
  ) -> TheoryExperiment {
    TheoryExperiment(
      .processes, system, replications: SampleSize(full: 400_000, reduced: 700),
      checks: [
        TheoryCheck("size after 20 years", mean, source: source),
        TheoryCheck(
          "its standard deviation", deviation, source: source, estimator: .standardDeviation),
      ]
    ) { number in
      var simulation = Simulation(
        PopulationProcess(
          size: 1_000, birthRate: birth, deathRate: death,
          streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: end(20))
      let size = Double(simulation.model.size)
      return [Sample(size), Sample((size - mean) * (size - mean))]
    }
  }

  private static func extinction(_ seed: MasterSeed) -> TheoryExperiment {
    TheoryExperiment(
      .processes, "five that die out", replications: SampleSize(full: 5_300_000, reduced: 6_500),
      checks: [TheoryCheck("extinct after 50 years", 0.1257802664, source: "Kendall 1948")]
    ) { number in
      var simulation = Simulation(
        PopulationProcess(
          size: 5, birthRate: 0.02, deathRate: 0.03,
          streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: end(50))
      return [Sample(simulation.model.size == 0 ? 1 : 0)]
    }
  }

  private static func collector(_ seed: MasterSeed) -> TheoryExperiment {
    let mean = 518.7377518
    return TheoryExperiment(
      .processes, "a hundred different coupons",
      replications: SampleSize(full: 900_000, reduced: 1_000),
      checks: [
        TheoryCheck("coupons drawn", mean, source: "Erdős and Rényi 1961"),
        TheoryCheck(
          "their standard deviation", 125.8217042, source: "Erdős and Rényi 1961",
          estimator: .standardDeviation),
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: coupon"), entity: EntityKey(0))
      var missing = SIMD2<UInt64>(repeating: .max)
      missing.y = (1 << 36) - 1
      var draws = 0.0
      while missing != .zero {
        let coupon = streams.index(below: 100)
        missing[coupon / 64] &= ~(1 << UInt64(coupon % 64))
        draws += 1
      }
      return [Sample(draws), Sample((draws - mean) * (draws - mean))]
    }
  }

  private static func rollOut(_ seed: MasterSeed) -> TheoryExperiment {
    let mean = 22.80291291
    let source = "Rényi 1953: a sum of independent exponentials"
    return TheoryExperiment(
      .processes, "two hundred sites, each ready after Exp(0.1)",
      replications: SampleSize(full: 450_000, reduced: 700),
      checks: [
        TheoryCheck("time to nine in ten", mean, source: source),
        TheoryCheck(
          "its standard deviation", 2.092445987, source: source, estimator: .standardDeviation),
      ]
    ) { number in
      var simulation = Simulation(
        Lifetimes(count: 200, streams: RandomStreams(seed: seed, replication: number)) { $0 * 10 })
      simulation.run(until: .endOfTime)
      let time = simulation.model.ends[179]
      return [Sample(time), Sample((time - mean) * (time - mean))]
    }
  }
}
