/// A running 64-bit hash of what happened in a run, sensitive to the order.
///
/// Two runs with equal fingerprints had, for all practical purposes, the same
/// events in the same order; the chance that two different runs agree is about
/// 5e-20. It is no protection against somebody who wants two runs to agree.
///
/// The value is part of published results: the same on every processor, and
/// never to be changed.
@frozen
public struct Fingerprint: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline var state: UInt64

  /// The fingerprint of nothing.
  @inlinable
  public init() {
    state = 0x243F_6A88_85A3_08D3
  }

  /// Adds a number. Each step is one-to-one in the state and in the number, so a
  /// difference, once there, cannot vanish by itself.
  @inlinable
  public mutating func combine(_ word: UInt64) {
    let product = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state = product ^ (product &>> 32)
  }

  /// Adds an event: when, of which class, and what the model says of it.
  @inlinable
  public mutating func combine(time: SimulationTime, class eventClass: EventClass, code: UInt64) {
    let when = UInt64(bitPattern: time.ticks) &* 0xD1B5_4A32_D192_ED03
    let what = (code ^ UInt64(eventClass.rawValue) &<< 56) &* 0xAEF1_7502_108E_F2D9
    combine(when ^ (what &<< 32 | what &>> 32))
  }

  /// The hash of everything added so far.
  ///
  /// The finaliser is that of A. Appleby's MurmurHash3.
  @inlinable public var value: UInt64 {
    var bits = state
    bits = (bits ^ (bits &>> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits &>> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ (bits &>> 33)
  }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
