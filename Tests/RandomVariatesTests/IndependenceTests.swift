import RandomVariates
import Testing

/// Streams are used interleaved: one or a few numbers of each of many. So it is
/// the sequence across neighbouring streams that must look random.
@Suite struct IndependenceTests {
  enum Neighbours: CaseIterable, Sendable {
    case entities, distantEntities, sources, replications, occurrences, seeds, draws
  }

  static let count = 40_000

  static func sequence(_ neighbours: Neighbours) -> [Double] {
    let source = RandomSource("independence")
    let seed = MasterSeed(1)
    var streams = RandomStreams(seed: seed, replication: 0)
    streams.begin(source, entity: EntityKey(0))
    return (0..<count).map { index in
      let number = UInt64(index)
      switch neighbours {
      case .entities: return streams.uniforms(source, entity: EntityKey(number)).x
      case .distantEntities: return streams.uniforms(source, entity: EntityKey(number << 40)).x
      case .sources:
        return streams.uniforms(RandomSource("source \(index)"), entity: EntityKey(0)).x
      case .replications:
        let other = RandomStreams(seed: seed, replication: index)
        return other.uniforms(source, entity: EntityKey(0)).x
      case .occurrences:
        return streams.uniforms(source, entity: EntityKey(0), occurrence: UInt32(index)).x
      case .seeds:
        let other = RandomStreams(seed: MasterSeed(number), replication: 0)
        return other.uniforms(source, entity: EntityKey(0)).x
      case .draws: return streams.uniform()
      }
    }
  }

  @Test(arguments: Neighbours.allCases)
  func `neighbouring streams are uniform and independent`(neighbours: Neighbours) {
    let values = Self.sequence(neighbours)
    #expect(GoodnessOfFit.uniformityProbability(values) > GoodnessOfFit.significance)

    // The correlation of a sequence with itself shifted by 1 to 3 has, for
    // independent uniforms, the standard deviation 1/√n.
    for lag in 1...3 {
      let sum = (lag..<values.count).reduce(0.0) {
        $0 + (values[$1] - 0.5) * (values[$1 - lag] - 0.5)
      }
      let standardized = sum * 12 / Double(values.count - lag).squareRoot()
      #expect(abs(standardized) < GoodnessOfFit.normalThreshold)
    }

    var counts = Array(repeating: 0, count: 256)
    for index in stride(from: 1, to: values.count, by: 2) {
      counts[Int(values[index] * 16) * 16 + Int(values[index - 1] * 16)] += 1
    }
    let expected = Array(repeating: Double(values.count / 2) / 256, count: 256)
    #expect(
      GoodnessOfFit.chiSquareProbability(counts, expected: expected)
        > GoodnessOfFit.significance)
  }

  @Test func `the four uniforms of a stream are independent of each other`() {
    let streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let source = RandomSource("four")
    var sums = Array(repeating: 0.0, count: 6)
    for entity in 0..<UInt64(Self.count) {
      let four = streams.uniforms(source, entity: EntityKey(entity)) - 0.5
      let products = [
        four.x * four.y, four.x * four.z, four.x * four.w, four.y * four.z, four.y * four.w,
        four.z * four.w,
      ]
      for index in products.indices { sums[index] += products[index] }
    }
    for sum in sums {
      let standardized = sum * 12 / Double(Self.count).squareRoot()
      #expect(abs(standardized) < GoodnessOfFit.normalThreshold)
    }
  }
}
