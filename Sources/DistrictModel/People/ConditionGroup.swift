/// People whom the programmes do not tell apart until they know them.
struct ConditionGroup: BitwiseCopyable, CaseIterable, Hashable, Sendable {
  /// From 0 to 11.
  let index: UInt8

  static let allCases = (0..<12).map(ConditionGroup.init(index:))

  init(index: UInt8) { self.index = index }

  init(_ careState: CareState, livesAlone: Bool, isFrom80: Bool) {
    index = careState.rawValue * 4 + (livesAlone ? 2 : 0) + (isFrom80 ? 1 : 0)
  }

  var careState: CareState { CareState.allCases[Int(index) / 4] }
  var livesAlone: Bool { index & 2 != 0 }
  var isFrom80: Bool { index & 1 != 0 }
}
