import DiscreteEvent
import RandomVariates

/// Queues on the kernel. Those with exponential times begin in their stationary law; the
/// others are followed through whole busy cycles, from which ratios of means come exactly.
enum QueueExperiments {
  static func all(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      oneServer(seed), erlangC(seed),
      impatience(
        seed, QueueDesign(arrivalRates: [10], servers: 10, renegingRate: 0.5),
        "M/M/10+M at load 1", [0.6196552309, 0.1039132123, 2.078264247], time: 200,
        SampleSize(full: 5_000, reduced: 60)),
      impatience(
        seed, QueueDesign(arrivalRates: [12], servers: 10, renegingRate: 0.2),
        "M/M/10+M overloaded", [0.9444966174, 0.1774209519, 10.64525712], time: 200,
        SampleSize(full: 2_500, reduced: 60)), finiteRoom(seed),
      nonPreemptive(
        seed, QueueDesign(arrivalRates: [0.2, 0.3, 0.3]), "M/M/1 with three priorities",
        [1, 2, 8], "Cobham 1954", SampleSize(full: 40_000, reduced: 80)),
      nonPreemptive(
        seed, QueueDesign(arrivalRates: [2, 2.2], servers: 5), "M/M/5 with two priorities",
        [0.2112577309, 1.320360818], "Kella and Yechiali 1985",
        SampleSize(full: 36_000, reduced: 90)),
      preemptive(seed), repair(seed), tandem(seed),
    ] + pollaczekKhinchine(seed) + loss(seed)
  }

  /// Runs a queue with the random numbers of one replication.
  static func counts(
    _ design: QueueDesign, _ services: ServiceTimes, end: TheoryQueue.End, seed: MasterSeed,
    replication: Int, stationary law: [Double]? = nil, waitLimit: Double = .infinity
  ) -> QueueCounts {
    var streams = RandomStreams(seed: seed, replication: replication)
    streams.begin(RandomSource("theory: initial number"), entity: EntityKey(0))
    let initial = law.map { $0.index(at: streams.uniform()) } ?? 0
    var simulation = Simulation(
      TheoryQueue(
        design, services, end: end, initial: initial, waitLimit: waitLimit, streams: streams))
    simulation.run(until: .endOfTime)
    return simulation.model.counts
  }

  private static func oneServer(_ seed: MasterSeed) throws -> TheoryExperiment {
    let design = QueueDesign(arrivalRates: [0.8])
    let services = try ServiceTimes(.exponential)
    let source = "Erlang 1909; Kleinrock 1975"
    return TheoryExperiment(
      .queues, "M/M/1", replications: SampleSize(full: 25_000, reduced: 60),
      checks: [
        TheoryCheck("number present", 4, source: source, estimator: .ratio),
        TheoryCheck("number waiting", 3.2, source: source, estimator: .ratio),
        TheoryCheck("time in the system", 5, source: source, estimator: .ratio),
        TheoryCheck("wait", 4, source: source, estimator: .ratio),
        TheoryCheck(
          "share longer than 5 in the system", 0.3678794412, source: source, estimator: .ratio),
      ]
    ) { number in
      let counts = counts(
        design, services, end: .cycles(400), seed: seed, replication: number, waitLimit: 5)
      let customers = counts.allArrivals
      let controls = counts.controls(.exponential)
      return [
        Sample(counts.areaPresent, weight: counts.time, controls: controls),
        Sample(counts.areaWaiting, weight: counts.time, controls: controls),
        Sample(counts.areaPresent, weight: customers, controls: controls),
        Sample(counts.waits[0], weight: customers, controls: controls),
        Sample(counts.longStays, weight: customers, controls: controls),
      ]
    }
  }

  private static func erlangC(_ seed: MasterSeed) throws -> TheoryExperiment {
    let design = QueueDesign(arrivalRates: [9], servers: 10)
    let services = try ServiceTimes(.exponential)
    let law = design.law(states: 400).stationary
    return TheoryExperiment(
      .queues, "M/M/10", replications: SampleSize(full: 75_000, reduced: 80),
      checks: [
        TheoryCheck("share who wait", 0.6687315241, source: "Erlang 1917", estimator: .ratio),
        TheoryCheck("wait", 0.6687315241, source: "Erlang 1917", estimator: .ratio),
        TheoryCheck("number waiting", 6.018583717, source: "Erlang 1917"),
        TheoryCheck(
          "share who wait longer than 1", 0.2460125794, source: "Erlang 1917", estimator: .ratio),
      ]
    ) { number in
      let counts = counts(
        design, services, end: .time(400), seed: seed, replication: number, stationary: law,
        waitLimit: 1)
      let customers = counts.allArrivals
      let controls = counts.controls(.exponential)
      return [
        Sample(counts.delayed, weight: customers, controls: controls),
        Sample(counts.waits[0], weight: customers, controls: controls),
        Sample(counts.areaWaiting / counts.time, controls: controls),
        Sample(counts.longWaits, weight: customers, controls: controls),
      ]
    }
  }

  private static func impatience(
    _ seed: MasterSeed, _ design: QueueDesign, _ system: String, _ exact: [Double], time: Double,
    _ size: SampleSize
  ) throws -> TheoryExperiment {
    let services = try ServiceTimes(.exponential)
    let law = design.law(states: 300).stationary
    let source = "Palm 1957; Garnett, Mandelbaum and Reiman 2002"
    return TheoryExperiment(
      .queues, system, replications: size,
      checks: [
        TheoryCheck("share who wait", exact[0], source: source, estimator: .ratio),
        TheoryCheck("share who give up", exact[1], source: source, estimator: .ratio),
        TheoryCheck("number waiting", exact[2], source: source),
      ]
    ) { number in
      let counts = counts(
        design, services, end: .time(time), seed: seed, replication: number, stationary: law)
      let controls = counts.controls(.exponential)
      return [
        Sample(counts.delayed, weight: counts.allArrivals, controls: controls),
        Sample(counts.reneged, weight: counts.allArrivals, controls: controls),
        Sample(counts.areaWaiting / counts.time, controls: controls),
      ]
    }
  }

  private static func finiteRoom(_ seed: MasterSeed) throws -> TheoryExperiment {
    let design = QueueDesign(arrivalRates: [9], servers: 10, places: 5)
    let services = try ServiceTimes(.exponential)
    let law = design.law(states: 16).stationary
    let source = "Kleinrock 1975, birth–death balance"
    return TheoryExperiment(
      .queues, "M/M/10/15", replications: SampleSize(full: 13_500, reduced: 60),
      checks: [
        TheoryCheck("share turned away", 0.06125876183, source: source, estimator: .ratio),
        TheoryCheck("number waiting", 1.066869749, source: source),
        TheoryCheck("customers admitted in a unit of time", 8.448671144, source: source),
      ]
    ) { number in
      let counts = counts(
        design, services, end: .time(200), seed: seed, replication: number, stationary: law)
      let controls = counts.controls(.exponential)
      return [
        Sample(counts.blocked, weight: counts.allArrivals, controls: controls),
        Sample(counts.areaWaiting / counts.time, controls: controls),
        Sample((counts.allArrivals - counts.blocked) / counts.time, controls: controls),
      ]
    }
  }

  private static func nonPreemptive(
    _ seed: MasterSeed, _ design: QueueDesign, _ system: String, _ waits: [Double],
    _ source: String, _ size: SampleSize
  ) throws -> TheoryExperiment {
    let services = try ServiceTimes(.exponential)
    let cycles = design.servers == 1 ? 400 : 40
    return TheoryExperiment(
      .queues, system, replications: size,
      checks: waits.enumerated().map { priority, wait in
        TheoryCheck("wait of class \(priority + 1)", wait, source: source, estimator: .ratio)
      }
    ) { number in
      let counts = counts(
        design, services, end: .cycles(cycles), seed: seed, replication: number)
      let controls = counts.controls(.exponential)
      return waits.indices.map {
        Sample(counts.waits[$0], weight: counts.arrivals[$0], controls: controls)
      }
    }
  }

  private static func preemptive(_ seed: MasterSeed) throws -> TheoryExperiment {
    let rates = [0.2, 0.3, 0.3]
    return TheoryExperiment(
      .queues, "M/M/1, preemptive resume", replications: SampleSize(full: 40_000, reduced: 80),
      checks: [1.25, 2.5, 10].enumerated().map { priority, time in
        TheoryCheck(
          "number of class \(priority + 1)", rates[priority] * time, source: "Cobham 1954",
          estimator: .ratio)
      }
    ) { number in
      var simulation = Simulation(
        PreemptiveQueue(
          rates: rates, cycles: 400, streams: RandomStreams(seed: seed, replication: number)))
      simulation.run(until: .endOfTime)
      let time = simulation.model.time
      let controls = simulation.model.controls
      return simulation.model.areas.map { Sample($0, weight: time, controls: controls) }
    }
  }

  private static func repair(_ seed: MasterSeed) -> TheoryExperiment {
    let law = RepairShop.law.stationary
    let time = 100.0
    return TheoryExperiment(
      .queues, "six machines, two repairers", replications: SampleSize(full: 20_000, reduced: 100),
      checks: [
        TheoryCheck("machines down", 1.657384681, source: "Palm 1947; Feller 1950"),
        TheoryCheck("repairs in a unit of time", 1.302784596, source: "Palm 1947; Feller 1950"),
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: initial number"), entity: EntityKey(0))
      let initial = law.index(at: streams.uniform())
      var simulation = Simulation(RepairShop(initiallyDown: initial, streams: streams))
      let end = SimulationTime(ticks: Int64(time * TheoryQueue.unit))
      simulation.run(until: end)
      return [
        Sample(simulation.model.down.mean(until: end)), Sample(simulation.model.repairs / time),
      ]
    }
  }

  private static func tandem(_ seed: MasterSeed) -> TheoryExperiment {
    let time = 200.0
    return TheoryExperiment(
      .queues, "two queues in a row", replications: SampleSize(full: 115_000, reduced: 200),
      checks: [
        TheoryCheck("customers in both", 2.666666667, source: "Jackson 1957"),
        TheoryCheck("share of time empty", 0.1875, source: "Jackson 1957, product form"),
      ]
    ) { number in
      var streams = RandomStreams(seed: seed, replication: number)
      streams.begin(RandomSource("theory: initial number"), entity: EntityKey(0))
      // Geometric: the number of times in a row that a uniform is below the load.
      var initial = [0, 0]
      for station in 0..<2 {
        let load = TandemNetwork.arrivalRate / TandemNetwork.serviceRates[station]
        while streams.uniform() < load { initial[station] += 1 }
      }
      var simulation = Simulation(TandemNetwork(initial: initial, streams: streams))
      let end = SimulationTime(ticks: Int64(time * TheoryQueue.unit))
      simulation.run(until: end)
      let model = simulation.model.present
      return [
        Sample(model[0].mean(until: end) + model[1].mean(until: end)),
        Sample(simulation.model.empty.mean(until: end)),
      ]
    }
  }

  private static func pollaczekKhinchine(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      ("M/D/1", ServiceLaw.deterministic, 2.0, 13_000),
      ("M/E4/1", .erlang(stages: 4), 2.5, 16_000),
      ("M/G/1, lognormal services", .lognormal(squaredVariation: 1.5), 5, 38_000),
      ("M/H2/1", .hyperexponential(squaredVariation: 4), 10, 63_000),
    ].map { system, law, wait, size in
      let services = try ServiceTimes(law)
      return TheoryExperiment(
        .queues, system, replications: SampleSize(full: size, reduced: 100),
        checks: [
          TheoryCheck("wait", wait, source: "Pollaczek 1930; Khinchine 1932", estimator: .ratio)
        ]
      ) { number in
        let counts = counts(
          QueueDesign(arrivalRates: [0.8], service: law), services, end: .cycles(400),
          seed: seed, replication: number)
        return [
          Sample(counts.waits[0], weight: counts.allArrivals, controls: counts.controls(law))
        ]
      }
    }
  }

  private static func loss(_ seed: MasterSeed) throws -> [TheoryExperiment] {
    try [
      ("M/M/10/10", ServiceLaw.exponential, 10), ("M/D/10/10", .deterministic, 10),
      ("M/G/10/10, lognormal services", .lognormal(squaredVariation: 1.5), 10),
      ("M/H2/10/10", .hyperexponential(squaredVariation: 4), 10),
      ("M/M/100/100", .exponential, 100),
    ].map { system, law, servers in
      let design = QueueDesign(
        arrivalRates: [0.9 * Double(servers)], service: law, servers: servers, places: 0)
      let services = try ServiceTimes(law)
      // The same for every law of services, what is left of each being independent.
      let stationary = design.law(states: servers + 1).stationary
      return TheoryExperiment(
        .queues, system,
        replications: SampleSize(full: servers == 10 ? 4_800 : 60_000, reduced: 80),
        checks: [
          TheoryCheck(
            "share turned away", servers == 10 ? 0.1679632263 : 0.02695738046,
            source: "Erlang 1917; Sevast'yanov 1957", estimator: .ratio)
        ]
      ) { number in
        let counts = counts(
          design, services, end: .time(servers == 10 ? 100 : 20), seed: seed, replication: number,
          stationary: stationary)
        return [
          Sample(counts.blocked, weight: counts.allArrivals, controls: counts.controls(law))
        ]
      }
    }
  }
}
