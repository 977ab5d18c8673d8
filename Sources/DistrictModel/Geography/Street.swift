package import Measurement

/// A street (街道) or town of the district.
package struct Street: Hashable, Sendable {
  static let word = LocalizedText(en: "street", zh: "街道")

  package let identifier: String
  package let name: LocalizedText

  var subject: Subject { Subject(.street, identifier: identifier, name: name) }
}
