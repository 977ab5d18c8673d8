import Measurement

extension Preference {
  /// What to multiply a number with so that the larger one is better.
  var sign: Double { self == .higher ? 1 : -1 }
}
