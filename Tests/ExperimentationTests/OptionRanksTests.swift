import Experimentation
import Measurement
import RandomVariates
import Testing

/// Options in the order of their means, and the ranks that stay possible.
struct OptionRanksTests {
  /// `[option][replication]`: exponential numbers about a mean, independent but for what all
  /// share.
  private func numbers(
    means: [Double], count: Int, experiment: Int, shared: Double = 1
  ) -> [[Double]] {
    var streams = RandomStreams(seed: MasterSeed(1), replication: experiment)
    func draws(_ option: Int) -> [Double] {
      streams.begin(RandomSource("ranks"), entity: EntityKey(UInt64(option)))
      return (0..<count).map { _ in standardExponential(streams.uniform()) }
    }
    let common = draws(1_000)
    return means.enumerated().map { option, mean in
      zip(draws(option), common).map { mean + $0 + shared * $1 }
    }
  }

  @Test func `options far apart have one possible rank, whichever number is better`() {
    let values = numbers(means: [4, 20, 12], count: 150, experiment: 1)
    let high = OptionRanks(values, better: .higher)
    let low = OptionRanks(values, better: .lower)

    #expect(high.standings.map(\.rank) == [3, 1, 2])
    #expect(high.standings.map(\.possible) == [3...3, 1...1, 2...2])
    #expect(low.standings.map(\.possible) == [1...1, 3...3, 2...2])
    #expect(high.possiblyBest == [1])
  }

  @Test func `what all share does not blur them, and the same numbers are a tie`() {
    let values = numbers(means: [0, 1, 1], count: 200, experiment: 2, shared: 1_000)
    let ranks = OptionRanks([values[0], values[1], values[1]], better: .higher)

    #expect(ranks.standings.map(\.rank) == [3, 1, 2])
    #expect(ranks.standings.map(\.possible) == [3...3, 1...2, 1...2])
    #expect(ranks.possiblyBest == [1, 2])
  }

  @Test func `few replications tell nothing apart, and missing numbers are left out`() {
    let few = OptionRanks(numbers(means: [0, 99], count: 99, experiment: 3), better: .higher)
    #expect(few.standings.map(\.possible) == [1...2, 1...2])
    #expect(few.standings.map(\.rank) == [2, 1])

    var values = numbers(means: [0, 99, 5], count: 130, experiment: 4)
    for replication in 0..<20 { values[0][replication] = .nan }
    values[2] = values[2].map { _ in .nan }
    let ranks = OptionRanks(values, better: .higher)
    #expect(ranks.standings.map(\.rank) == [2, 1, 3])
    #expect(ranks.standings.map(\.possible) == [2...3, 1...2, 1...3])
  }

  @Test func `certainty is passed on by an option between two`() {
    // The first and the last differ by numbers so skewed that no interval is stated.
    let draws = numbers(means: [0, 0], count: 200, experiment: 5, shared: 0)
    let noise = zip(draws[0], draws[1]).map { 7 * ($0 - $1) }
    let spike = (0..<200).map { $0 == 0 ? 20.0 : 0 }
    let first = spike.map { 100 + $0 }
    let second = zip(spike, noise).map { 50 + $0 / 2 - $1 }
    let third = spike.map { _ in 0.0 }

    let ends = OptionRanks([first, third], better: .higher)
    #expect(ends.standings.map(\.possible) == [1...2, 1...2])
    let all = OptionRanks([first, second, third], better: .higher)
    #expect(all.standings.map(\.possible) == [1...1, 2...2, 3...3])
  }

  /// The true ranks of all eight options are possible in 95 of 100 experiments or more; of 400
  /// more than 38 that fail have a chance below 10⁻⁴ if it is so.
  @Test func `the true ranks are possible as often as it says`() {
    let means = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
    var failures = 0
    var apart = 0
    for experiment in 1...400 {
      let values = numbers(means: means, count: 120, experiment: 100 + experiment)
      let standings = OptionRanks(values, better: .higher).standings
      if standings.enumerated().contains(where: { !$1.possible.contains(8 - $0) }) {
        failures += 1
      }
      if standings[7].possible.upperBound < 8 { apart += 1 }
    }
    #expect(failures <= 38)
    #expect(apart > 300)
  }

  /// As above, of ten options alike, where any pair told apart is wrong.
  @Test func `options that are alike are not told apart`() {
    var failures = 0
    for experiment in 1...400 {
      let values = numbers(
        means: Array(repeating: 0, count: 10), count: 100, experiment: 1_000 + experiment)
      let standings = OptionRanks(values, better: .lower).standings
      if standings.contains(where: { $0.possible != 1...10 }) { failures += 1 }
    }
    #expect(failures <= 38)
  }
}
