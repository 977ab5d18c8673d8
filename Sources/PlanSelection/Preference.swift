/// Which of two means is the better one.
public enum Preference: String, CaseIterable, Hashable, Sendable {
  case smaller, larger

  /// What to multiply a number with so that the larger one is better.
  var sign: Double { self == .larger ? 1 : -1 }
}
