/// The rules for identifiers of streets, homes, projects and the like.
///
/// An identifier is a small letter, then small letters, digits and hyphens, 64
/// characters at most. It stands in tables that people open in Excel, so it
/// must not look like a date (`mar1`) or like a word that YAML or Excel takes
/// for a value (`true`).
package enum ScenarioIdentifier {
  package static let pattern = "^[a-z][a-z0-9-]{0,63}$"
  static let lengthLimit = 64
  static let reserved = [
    "false", "no", "null", "off", "on", "source", "table", "true", "value", "yes",
  ]
  private static let months = [
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june",
    "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov",
    "november", "dec", "december",
  ]

  /// What is wrong with `text` as an identifier; nil if nothing is.
  package static func problem(with text: String) -> ScenarioProblem? {
    var isFirst = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z": break
      case "0"..."9", "-": if isFirst { return .badIdentifier(text) }
      default: return .badIdentifier(text)
      }
      isFirst = false
    }
    if isFirst { return .badIdentifier(text) }
    if text.unicodeScalars.count > lengthLimit {
      return .identifierTooLong(text, limit: lengthLimit)
    }
    if reserved.contains(text) { return .reservedIdentifier(text) }
    if looksLikeDate(text) { return .identifierLikeDate(text) }
    return nil
  }

  private static func looksLikeDate(_ text: String) -> Bool {
    var rest = text[...]
    var digitCount = 0
    while let last = rest.last, last.isNumber {
      rest.removeLast()
      digitCount += 1
    }
    guard (1...4).contains(digitCount) else { return false }
    if rest.last == "-" { rest.removeLast() }
    return months.contains(String(rest))
  }
}
