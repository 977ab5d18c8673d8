import CRandomStream
import Testing

/// Known answers from `tests/kat_vectors` of Random123 (D. E. Shaw Research)
/// for `philox4x64 10`; `numpy.random.Philox` of NumPy 2.4.6 gives the same.
@Suite struct PhiloxTests {
  struct KnownAnswer: Sendable {
    let counter: [UInt64]
    let key: [UInt64]
    let words: [UInt64]
  }

  static let knownAnswers = [
    KnownAnswer(
      counter: [0, 0, 0, 0], key: [0, 0],
      words: [
        0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b,
        0x7e68_b68a_ec7b_a23b,
      ]),
    KnownAnswer(
      counter: Array(repeating: .max, count: 4), key: [.max, .max],
      words: [
        0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6,
        0xa09c_aebf_594f_0ba0,
      ]),
    // The digits of π.
    KnownAnswer(
      counter: [
        0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0,
        0x082e_fa98_ec4e_6c89,
      ],
      key: [0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c],
      words: [
        0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5,
        0x57bd_43b5_e52b_7fe6,
      ]),
  ]

  @Test(arguments: knownAnswers)
  func `the block function gives the published answers`(known: KnownAnswer) {
    let block = crandom_philox(
      crandom_block(
        word0: known.counter[0], word1: known.counter[1], word2: known.counter[2],
        word3: known.counter[3]),
      crandom_key(word0: known.key[0], word1: known.key[1]))
    #expect([block.word0, block.word1, block.word2, block.word3] == known.words)
  }

  @Test func `the extreme words stay strictly inside the unit interval`() {
    #expect(crandom_open_unit(0) == 0x1p-53)
    #expect(crandom_open_unit(.max) == 1 - 0x1p-53)
    #expect(crandom_open_unit(0xfff) == 0x1p-53)
    #expect(crandom_open_unit(0x1000) == 0x3p-53)
    #expect(crandom_open_unit(1 << 63) == 0.5 + 0x1p-53)
    #expect(crandom_open_unit((1 << 63) - 1) == 0.5 - 0x1p-53)
  }

  @Test func `a uniform is the middle of the word's part of the interval`() {
    for shift in 0..<64 {
      for word in [UInt64.max >> shift, UInt64.max << shift, 0x9e37_79b9_7f4a_7c15 >> shift] {
        #expect(crandom_open_unit(word) == (Double(word >> 12) + 0.5) * 0x1p-52)
      }
    }
  }
}
