import RandomVariates
import Testing

@Suite struct PoissonProcessTests {
  static func process() throws -> PoissonProcess {
    try PoissonProcess(times: [0, 8, 20, 24], rates: [0, 1.5, 0.25])
  }

  @Test(arguments: [
    (0, 24, 19), (0, 8, 0), (8, 20, 18), (10, 12, 3), (18, 22, 3.5), (-5, 9, 1.5), (23, 99, 0.25),
    (30, 40, 0), (9, 9, 0),
  ])
  func `expected counts are areas under the rate`(
    from: Double, to: Double, expected: Double
  ) throws {
    let process = try Self.process()
    #expect(abs(process.expectedCount(from: from, to: to) - expected) < 1e-12)
  }

  @Test(arguments: [
    (0, 1.5, 9), (0, 18, 20), (9, 3, 11), (19, 2, 22), (-100, 1.5, 9), (3, 0.75, 8.5),
  ])
  func `the next arrival is where the area is used up`(
    time: Double, wait: Double, arrival: Double
  ) throws {
    let found = try #require(
      try Self.process().nextArrival(after: time, standardExponential: wait))
    #expect(abs(found - arrival) < 1e-12)
  }

  @Test func `after the end nothing arrives`() throws {
    let process = try Self.process()
    #expect(process.nextArrival(after: 0, standardExponential: 19.000_001) == nil)
    #expect(process.nextArrival(after: 24, standardExponential: 1e-9) == nil)
    #expect(process.nextArrival(after: 1000, uniform: 0.5) == nil)
    let silent = try PoissonProcess(times: [0, 1], rates: [0])
    #expect(silent.nextArrival(after: 0, uniform: 0.999) == nil)
  }

  @Test func `arrivals are as many as expected in every part of the day`() throws {
    let process = try Self.process()
    let source = RandomSource("arrivals")
    var counts = [0, 0, 0]
    var backward = 0
    let days = 3000
    for day in 0..<days {
      var streams = RandomStreams(seed: MasterSeed(1), replication: day)
      streams.begin(source, entity: EntityKey(0))
      var time = 0.0
      while let next = process.nextArrival(after: time, uniform: streams.uniform()) {
        if next <= time { backward += 1 }
        counts[next < 8 ? 0 : next < 20 ? 1 : 2] += 1
        time = next
      }
    }
    #expect(backward == 0)
    #expect(counts[0] == 0)
    for (count, mean) in [(counts[1], 18.0), (counts[2], 1.0)] {
      let expected = mean * Double(days)
      #expect(
        abs(Double(count) - expected)
          < GoodnessOfFit.normalThreshold * expected.squareRoot())
    }
  }

  @Test func `counts of an interval are Poisson`() throws {
    #expect(try Self.process().count(from: 8, to: 10) == .poisson(mean: 3))
  }

  @Test func `a process without order or with bad numbers is refused`() {
    for (times, rates) in [
      ([0], []), ([0, 1], []), ([0, 1], [1, 2]), ([0, 0], [1]), ([1, 0], [1]), ([0, 1], [-1]),
      ([0, .nan], [1]), ([0, 1], [.nan]), ([0, .infinity], [1]), ([0, 1], [.infinity]),
    ] as [([Double], [Double])] {
      #expect(throws: DistributionError.self) { try PoissonProcess(times: times, rates: rates) }
    }
  }
}
