import FoundationEssentials

/// The one form of all reports in JSON: members in snake case and alphabetical order.
package enum JSONReport {
  /// The text of a report with a line end at its end; throws if one of its numbers is not finite.
  package static func text(of document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
