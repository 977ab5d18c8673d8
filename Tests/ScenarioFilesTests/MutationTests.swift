import ScenarioDefinition
import ScenarioFiles
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014), so that every run tries the same.
struct SplitMix64 {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}

@Suite struct `Mutated scenarios` {
  private static let fragments = [
    "\t", "：", "&a ", "*a", "[", "]", "{", "}", "\"", "'", "---\n", "\r", "\u{0}", "\u{FEFF}",
    "!!x ", "? ", ": ", "- ", "|\n", ">", "#", "%", "@", "~", "1e999", "-", ".nan", "城", "\u{301}",
    "value: ", "source: ", "table: ", "extends: x\n", "distribution: ", "null", "=", ",", "\n  ",
  ]

  @Test(.timeLimit(.minutes(1)))
  func `three thousand mutations give a scenario or a diagnostic with a line`() {
    var random = SplitMix64(state: 1)
    let original = Array(Village.text.unicodeScalars)
    var failures = 0
    for _ in 0..<3000 {
      var scalars = original
      for _ in 0...random.next(below: 3) {
        let index = random.next(below: scalars.count)
        switch random.next(below: 4) {
        case 0: scalars.remove(at: index)
        case 1: scalars[index] = original[random.next(below: original.count)]
        case 2:
          let fragment = Self.fragments[random.next(below: Self.fragments.count)]
          scalars.insert(contentsOf: fragment.unicodeScalars, at: index)
        default:
          let end = min(scalars.count, index + random.next(below: 20))
          scalars.insert(contentsOf: Array(scalars[index..<end]), at: random.next(below: index + 1))
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let found = Village.diagnostics(of: String(text))
      failures += found.isEmpty ? 0 : 1
      #expect(found.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
    }
    #expect((1000...2999).contains(failures))
  }
}
