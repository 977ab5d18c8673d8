/// What a person of the start is then, as far as a programme needs it to choose among them:
/// one byte, because every replication writes one for everybody.
struct Condition: BitwiseCopyable, Sendable {
  private var bits: UInt8

  private static let residentBit: UInt8 = 1 << 4
  private static let knownBit: UInt8 = 1 << 5

  /// - Parameter isFrom80: whether he is 80 or older at the start.
  init(isResident: Bool, isFrom80: Bool) {
    bits = (isResident ? Self.residentBit : 0) | (isFrom80 ? 1 : 0)
  }

  /// The same for a care state, and for living alone or not.
  @inline(__always)
  func with(_ careState: CareState, livesAlone: Bool) -> Condition {
    var condition = self
    condition.bits |= careState.rawValue << 2 | (livesAlone ? 2 : 0)
    return condition
  }

  /// The group, and whether he lives here, as a number below `kindCount`.
  @inline(__always)
  var kind: Int { Int(bits & 0x1F) }

  static let kindCount = 32

  static func kind(ofResidents group: ConditionGroup) -> Int {
    Int(group.index | residentBit)
  }

  /// Whether a programme has known him since then.
  var isKnown: Bool {
    get { bits & Self.knownBit != 0 }
    set { bits = newValue ? bits | Self.knownBit : bits & ~Self.knownBit }
  }
}
