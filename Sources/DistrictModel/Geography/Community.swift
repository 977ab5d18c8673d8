package import Measurement

/// A community (社区) or village: the smallest place carecap knows.
package struct Community: Hashable, Sendable {
  package let identifier: String
  package let name: LocalizedText
  /// The index of its street.
  package let street: Int
  /// Its part of the district's elderly, relative to the other communities'.
  package let weight: Double

  var subject: Subject { Subject(.community, identifier: identifier, name: name) }
}
