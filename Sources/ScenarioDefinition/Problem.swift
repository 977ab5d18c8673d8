public import Measurement

/// Something wrong in what a person wrote, explained to that person.
public protocol Problem: Hashable, Sendable {
  /// Names the kind of problem for scripts and tests, such as `unknown-key`.
  /// It stays the same from version to version.
  var code: String { get }
  /// What is wrong: one sentence without a full stop.
  var message: LocalizedText { get }
  /// What to do about it; nil if the message says it all.
  var advice: LocalizedText? { get }
}
