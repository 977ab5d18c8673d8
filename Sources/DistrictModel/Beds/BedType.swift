/// What kind of help goes with a bed.
package enum BedType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case selfCare, assisted, nursing

  /// The bed that somebody in a care state needs.
  package init(for state: CareState) {
    switch state {
    case .independent: self = .selfCare
    case .semiDependent: self = .assisted
    case .dependent: self = .nursing
    }
  }

  /// The care state of those who need such a bed.
  var careState: CareState {
    switch self {
    case .selfCare: .independent
    case .assisted: .semiDependent
    case .nursing: .dependent
    }
  }
}
