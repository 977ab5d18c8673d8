import DiscreteEvent
import Testing

@Suite struct FingerprintTests {
  private func fingerprint(_ words: [UInt64]) -> UInt64 {
    var fingerprint = Fingerprint()
    for word in words { fingerprint.combine(word) }
    return fingerprint.value
  }

  @Test func `the order counts, and so does every zero`() {
    let values = [[], [0], [0, 0], [1], [1, 0], [0, 1], [1, 2], [2, 1], [.max], [1 << 63]]
      .map(fingerprint)
    #expect(Set(values).count == values.count)
  }

  @Test func `time, class and code all count`() {
    var values: Set<UInt64> = []
    for time in Int64(-2)..<20 {
      for eventClass in UInt8(0)..<6 {
        for code in UInt64(0)..<20 {
          var fingerprint = Fingerprint()
          fingerprint.combine(
            time: SimulationTime(ticks: time), class: EventClass(rawValue: eventClass), code: code)
          values.insert(fingerprint.value)
        }
      }
    }
    #expect(values.count == 22 * 6 * 20)
  }

  @Test func `one bit more or less changes half of the bits`() {
    var changed = 0
    for bit in 0..<64 { changed += (fingerprint([0]) ^ fingerprint([1 << bit])).nonzeroBitCount }
    // 64 times 64 fair coins have a standard deviation of 32; six of them: 2 in a billion.
    #expect(abs(changed - 2048) < 192)
  }

  @Test func `published values stay what they are`() {
    #expect(Fingerprint().description == "7acdbb98b1344213")
    #expect(fingerprint([1, 2, 3]) == 2_790_030_647_022_542_633)
  }
}
