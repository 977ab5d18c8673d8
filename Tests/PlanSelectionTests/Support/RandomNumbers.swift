import RandomVariates

/// Numbers that are a function of a problem, a replication and a place.
struct RandomNumbers: Sendable {
  let problem: Int

  /// `count` independent standard normal numbers; the same for the same replication.
  func normal(_ count: Int, replication: Int) -> [Double] {
    uniform(count, replication: replication).map { Normal.quantile($0) }
  }

  /// `count` independent numbers between 0 and 1; the same for the same replication.
  func uniform(_ count: Int, replication: Int) -> [Double] {
    var streams = RandomStreams(seed: MasterSeed(1), replication: problem)
    streams.begin(RandomSource("tests: plans"), entity: EntityKey(UInt64(replication)))
    return (0..<count).map { _ in streams.uniform() }
  }
}
