import RandomVariates
import Testing

@Suite struct MasterSeedTests {
  @Test(
    arguments: [
      ("0", 0, 0, "0"), ("1", 0, 1, "1"), ("007", 0, 7, "7"),
      ("18446744073709551615", 0, UInt64.max, "0xffffffffffffffff"),
      ("0x0", 0, 0, "0"), ("0xff", 0, 255, "255"), ("0xFF", 0, 255, "255"),
      ("10000000000000000", 0, 10_000_000_000_000_000, "0x2386f26fc10000"),
      ("0x10000000000000000", 1, 0, "0x10000000000000000"),
      (
        "0x0123456789abcdeffedcba9876543210", 0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210,
        "0x123456789abcdeffedcba9876543210"
      ),
    ] as [(String, UInt64, UInt64, String)])
  func `a seed is read and printed in its shortest form`(
    text: String, high: UInt64, low: UInt64, printed: String
  ) {
    #expect(MasterSeed(text) == MasterSeed(high: high, low: low))
    #expect(MasterSeed(high: high, low: low).description == printed)
    #expect(MasterSeed(printed) == MasterSeed(high: high, low: low))
  }

  @Test(arguments: [
    "", "0x", "-1", "+1", " 1", "1 ", "1_000", "1.5", "1e3", "0X1", "x1", "ff", "0xg",
    "18446744073709551616", "99999999999999999999999", "0x100000000000000000000000000000000",
    "１", "٣", "0x１", "nan",
  ])
  func `anything else is refused`(text: String) {
    #expect(MasterSeed(text) == nil)
  }

  @Test func `every printed seed reads back`() {
    var word: UInt64 = 1
    for shift in 0..<64 {
      word = word &* 0x9e37_79b9_7f4a_7c15 &+ 1
      for seed in [
        MasterSeed(word >> shift), MasterSeed(high: word >> shift, low: word),
        MasterSeed(high: 1, low: word >> shift),
      ] {
        #expect(MasterSeed(seed.description) == seed)
      }
    }
  }
}
