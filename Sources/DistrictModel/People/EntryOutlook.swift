/// What a screen makes of somebody who comes into view.
struct EntryOutlook: BitwiseCopyable {
  private let bits: UInt8

  private static let callBit: UInt8 = 1 << 3
  private static let moveBit: UInt8 = 1 << 4
  private static let changeBit: UInt8 = 1 << 5
  private static let openShift: UInt8 = 7

  /// - Parameter group: care state and living alone, from 0 to 5 in the order in which a uniform
  ///   decides.
  @inline(__always)
  init(group: Int, mayCall: Bool, mayMove: Bool, mayChange: Bool) {
    let call: UInt8 = mayCall ? 1 : 0
    let move: UInt8 = mayMove ? 1 : 0
    let change: UInt8 = mayChange ? 1 : 0
    bits =
      UInt8(truncatingIfNeeded: group) | call &* Self.callBit | move &* Self.moveBit
      | change &* Self.changeBit | (call | move | change) &<< Self.openShift
  }

  /// Whether anything may happen to him before the end: 1 if so, else 0.
  @inline(__always)
  var openness: Int { Int(bits &>> Self.openShift) }

  @inline(__always)
  var isOpen: Bool { openness != 0 }

  /// Whether he may turn to the programme that watches. Then care state and living alone may be
  /// wrong, by a hair's breadth; else they are certain.
  @inline(__always)
  var mayCall: Bool { bits & Self.callBit != 0 }

  @inline(__always)
  var mayMove: Bool { bits & Self.moveBit != 0 }

  @inline(__always)
  var careState: CareState {
    switch bits & 7 {
    case 0, 1: .independent
    case 2, 3: .semiDependent
    default: .dependent
    }
  }

  @inline(__always)
  var livesAlone: Bool { bits & 1 == 0 }
}
