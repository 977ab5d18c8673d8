import RandomVariates
import Testing

@Suite struct RandomSourceTests {
  /// Calculated with Python from the published FNV-1a values (of "", "a" and
  /// "foobar": cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8).
  @Test(
    arguments: [
      ("", 0xefd0_1f60_ba99_2926), ("a", 0x82a2_a958_a9be_ce5b),
      ("foobar", 0x2c22_1949_22d1_672b), ("people: lifetime", 0x308a_e521_0ee2_08d6),
      ("护理", 0xbdfb_2d13_5e96_8d74),
    ] as [(String, UInt64)])
  func `names are hashed as documented`(name: String, word: UInt64) {
    #expect(RandomSource(name).word == word)
    #expect(EntityKey(name: name).word == word)
  }

  @Test func `a hundred thousand names have different words and differ in half their bits`() {
    var words: Set<UInt64> = []
    var differingBits = 0
    var previous = RandomSource("street 0").word
    words.insert(previous)
    for index in 1..<100_000 {
      let word = RandomSource("street \(index)").word
      differingBits += (word ^ previous).nonzeroBitCount
      words.insert(word)
      previous = word
    }
    #expect(words.count == 100_000)
    // 64 fair bits each: a standard deviation of 4 bits over 99,999 pairs.
    let average = Double(differingBits) / 99_999
    #expect(abs(average - 32) < GoodnessOfFit.normalThreshold * 4 / 316.2)
  }
}
