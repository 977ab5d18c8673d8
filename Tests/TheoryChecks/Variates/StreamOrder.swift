import RandomVariates

/// A way in which a model goes through streams, one uniform of each at a time.
enum StreamOrder: String, CaseIterable, Sendable {
  case draws = "draws of one stream"
  case entities = "neighbouring entities"
  case distantEntities = "entities far apart"
  case sources = "neighbouring sources"
  case occurrences = "neighbouring occurrences"
  case replications = "neighbouring replications"
  case seeds = "neighbouring seeds"
  case interleaved = "entities, occurrences, sources and replications interleaved"

  private static let sourceTable = (0..<4_096).map { RandomSource("theory: source \($0)") }

  /// Shows so many uniforms to `body`, which are those of no other part.
  func uniforms(_ count: Int, part: Int, seed: MasterSeed, _ body: (Double) -> Void) {
    let source = Self.sourceTable[0]
    let first = UInt64(part * count)
    var streams = RandomStreams(seed: seed, replication: 0)
    streams.begin(source, entity: EntityKey(first))
    for number in first..<first + UInt64(count) {
      let uniform =
        switch self {
        case .draws: streams.uniform()
        case .entities: streams.uniforms(source, entity: EntityKey(number)).x
        case .distantEntities: streams.uniforms(source, entity: EntityKey(number << 32)).x
        case .sources:
          streams.uniforms(
            Self.sourceTable[Int(number & 0xfff)], entity: EntityKey(number >> 12)
          ).x
        case .occurrences:
          streams.uniforms(source, entity: EntityKey(7), occurrence: UInt32(number)).x
        case .replications:
          RandomStreams(seed: seed, replication: Int(number))
            .uniforms(source, entity: EntityKey(7)).x
        case .seeds:
          RandomStreams(seed: MasterSeed(high: seed.low, low: number), replication: 0)
            .uniforms(source, entity: EntityKey(7)).x
        case .interleaved: Self.interleaved(number, seed)
        }
      body(uniform)
    }
  }

  /// Two people, two occurrences, two sources and two replications take turns.
  private static func interleaved(_ number: UInt64, _ seed: MasterSeed) -> Double {
    let round = number >> 4
    let streams = RandomStreams(seed: seed, replication: Int(number >> 3 & 1))
    return streams.uniforms(
      sourceTable[Int(number >> 2 & 1)], entity: EntityKey(round << 1 | (number & 1)),
      occurrence: UInt32(number >> 1 & 1)
    ).x
  }
}
