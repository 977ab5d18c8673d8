import CGSL
import CRandomStream
import RandomVariates
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct RandomStreamsTests {
  static let lifetime = RandomSource("people: lifetime")

  /// The words of `numpy.random.Philox` for the same key and counter.
  @Test func `a stream is Philox with the documented key and counter`() {
    var streams = RandomStreams(seed: MasterSeed(high: 2, low: 1), replication: 3)
    streams.begin(Self.lifetime, entity: EntityKey(4711), occurrence: 5)
    let words = (0..<9).map { _ in streams.word() }
    #expect(
      words == [
        0xffdc_ef3e_c96b_fe34, 0x8828_35a5_5362_0c07, 0xaef8_0cf1_c345_eb4a,
        0xefea_581d_f638_88b0, 0x0c80_1ca8_1386_7cd2, 0xd5a3_96aa_4696_4e97,
        0x3f74_23e6_0193_d1ac, 0xcc19_05ef_f559_85ca, 0x3b25_c69d_0fdb_a059,
      ])
  }

  @Test func `GSL reads the same words and makes the same uniforms of them`() {
    var streams = RandomStreams(seed: MasterSeed(7), replication: 1)
    guard
      let generator = unsafe crandom_new_generator(),
      let state = unsafe crandom_state_of(generator)
    else {
      Issue.record("no memory for a generator")
      return
    }
    defer { unsafe gsl_rng_free(generator) }
    let counter = crandom_block(
      word0: 2 << 32, word1: 9, word2: Self.lifetime.word, word3: 1)
    for _ in 0..<2 {
      streams.begin(Self.lifetime, entity: EntityKey(9), occurrence: 2)
      unsafe crandom_begin(state, crandom_key(word0: 7, word1: 0), counter)
      for draw in 0..<50 {
        if draw % 3 == 0 {
          let word = unsafe UInt64(gsl_rng_get(generator))
          #expect(word == streams.word())
        } else {
          let uniform = unsafe gsl_rng_uniform(generator)
          #expect(uniform == streams.uniform())
        }
      }
    }
  }

  @Test func `a distribution takes up the words where a uniform left them`() throws {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    streams.begin(Self.lifetime, entity: EntityKey(1))
    let words = (0..<200).map { _ in streams.word() }
    let gamma = try Distribution.gamma(shape: 2.5, mean: 3)
    streams.begin(Self.lifetime, entity: EntityKey(1))
    var position = 0
    for _ in 0..<20 {
      _ = streams.sample(gamma)
      let next = streams.word()
      let found = try #require(words[position...].firstIndex(of: next))
      #expect(found > position)
      #expect(found <= position + 12)
      position = found + 1
    }
  }

  @Test func `the four uniforms are the first four draws and move nothing`() {
    var streams = RandomStreams(seed: MasterSeed(high: 5, low: 6), replication: 7)
    for entity in 0..<100 as Range<UInt64> {
      let key = EntityKey(entity &* 0x9e37_79b9_7f4a_7c15)
      let occurrence = UInt32(truncatingIfNeeded: entity &* 0xdead_beef)
      streams.begin(Self.lifetime, entity: key, occurrence: occurrence)
      let first = streams.uniform()
      let four = streams.uniforms(Self.lifetime, entity: key, occurrence: occurrence)
      #expect(four == SIMD4(first, streams.uniform(), streams.uniform(), streams.uniform()))
    }
  }

  @Test func `a draw does not depend on what was drawn before`() throws {
    let patience = RandomSource("people: patience")
    let gamma = try Distribution.gamma(shape: 0.3, mean: 1)
    func value(after draws: Int) -> Double {
      var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
      streams.begin(patience, entity: EntityKey(3))
      for _ in 0..<draws { _ = streams.sample(gamma) }
      streams.begin(Self.lifetime, entity: EntityKey(4711))
      return streams.sample(gamma)
    }
    let alone = value(after: 0)
    for draws in 1..<20 { #expect(value(after: draws) == alone) }
  }

  @Test func `seed, replication, source, entity and occurrence each change the numbers`() {
    func first(
      _ seed: MasterSeed, _ replication: Int, _ name: String, _ entity: UInt64,
      _ occurrence: UInt32
    ) -> Double {
      let streams = RandomStreams(seed: seed, replication: replication)
      return streams.uniforms(
        RandomSource(name), entity: EntityKey(entity), occurrence: occurrence
      ).x
    }
    let seed = MasterSeed(1)
    let numbers = [
      first(seed, 0, "a", 0, 0), first(MasterSeed(2), 0, "a", 0, 0),
      first(MasterSeed(high: 1, low: 1), 0, "a", 0, 0), first(seed, 1, "a", 0, 0),
      first(seed, 0, "b", 0, 0), first(seed, 0, "a", 1, 0), first(seed, 0, "a", 0, 1),
    ]
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func `environment variables of GSL have no effect`() async {
    await #expect(processExitsWith: .success) {
      func draw() throws -> [Double] {
        var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
        var values = [streams.uniform()]
        streams.begin(RandomSource("x"), entity: EntityKey(1))
        values.append(streams.sample(try .gamma(shape: 2, mean: 1)))
        return values
      }
      let before = try draw()
      unsafe setenv("GSL_RNG_SEED", "99", 1)
      unsafe setenv("GSL_RNG_TYPE", "taus", 1)
      let after = try draw()
      precondition(before == after)
    }
  }

  @Test func `a negative replication is a programmer's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = RandomStreams(seed: MasterSeed(1), replication: -1)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 10, 1000])
  func `every index is equally likely`(n: Int) {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    streams.begin(RandomSource("index"), entity: EntityKey(UInt64(n)))
    var counts = Array(repeating: 0, count: n)
    for _ in 0..<50_000 { counts[streams.index(below: n)] += 1 }
    let expected = Array(repeating: 50_000 / Double(n), count: n)
    if n > 1 {
      #expect(
        GoodnessOfFit.chiSquareProbability(counts, expected: expected)
          > GoodnessOfFit.significance)
    } else {
      #expect(counts == [50_000])
    }
  }

  @Test func `an index below a very large number is not biased`() {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    streams.begin(RandomSource("index"), entity: EntityKey(0))
    // Eight words go to every three indices. Without rejection one of the three
    // would get two of them and the others three.
    var counts = [0, 0, 0]
    for _ in 0..<20_000 { counts[streams.index(below: 3 << 61) % 3] += 1 }
    let expected = Array(repeating: 20_000.0 / 3, count: 3)
    #expect(
      GoodnessOfFit.chiSquareProbability(counts, expected: expected)
        > GoodnessOfFit.significance)
  }
}
