internal import CGSL

/// GSL stops the process on an error unless told otherwise.
enum GSLErrors {
  /// Reading this makes GSL return errors instead, once for the process and
  /// from whatever thread comes first.
  ///
  /// Arguments are checked before every call and results after it, so an error
  /// is a mistake of this module and is trapped here.
  static let areReturned: Bool = {
    cgsl_turn_off_error_handler()
    return true
  }()

  /// `result`, which is finite unless a check in this module is missing.
  static func checked(_ result: Double) -> Double {
    precondition(result.isFinite, "GSL gave no finite number for checked arguments")
    return result
  }
}
