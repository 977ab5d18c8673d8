/// How much help a person needs with the activities of daily living.
package enum CareState: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case independent, semiDependent, dependent
}

extension CareState {
  /// The next state in need of more help; the dependent stay so.
  var worse: CareState { self == .independent ? .semiDependent : .dependent }

  /// The next state in need of less help; the independent stay so.
  var better: CareState { self == .dependent ? .semiDependent : .independent }

  /// The state after what has ended a stay in this one; death leaves it as it was.
  func after(_ cause: LifeCourseHazards.Cause) -> CareState {
    switch cause {
    case .death: self
    case .onset: worse
    case .recovery: better
    }
  }
}
