/// People whom the programmes do not tell apart until they know them.
struct ConditionGroup: BitwiseCopyable, CaseIterable, Hashable, Sendable {
  /// From 0 to 11, as `Condition` has it in its lowest bits.
  let index: UInt8

  static let allCases = (0..<12).map(ConditionGroup.init(index:))

  private init(index: UInt8) { self.index = index }

  var careState: CareState { CareState.allCases[Int(index) / 4] }
  var livesAlone: Bool { index & 2 != 0 }
  var isFrom80: Bool { index & 1 != 0 }
}
