import Foundation

/// Marsaglia's xorshift with 64 bits of state.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }
}

/// How far ahead the hold model schedules.
enum Increments: String, CaseIterable {
  /// Exponential with mean 1e9 ticks.
  case exponential
  /// Exponential with mean 1e13 ticks: few ties, high digits.
  case sparse
  /// Nine in ten exponential with mean 1e6 ticks, one in ten with mean 1e13.
  case bimodal
  /// 0 to 63 ticks: nearly all events tie with others.
  case ties

  @inline(__always)
  func draw(_ generator: inout Xorshift) -> Int64 {
    switch self {
    case .exponential: Int64(-log(generator.uniform()) * 1e9)
    case .sparse: Int64(-log(generator.uniform()) * 1e13)
    case .bimodal:
      Int64(-log(generator.uniform()) * (generator.next() % 10 == 0 ? 1e13 : 1e6))
    case .ties: Int64(generator.next() >> 58)
    }
  }
}
