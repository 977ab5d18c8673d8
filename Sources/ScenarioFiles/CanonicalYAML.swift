import ScenarioDefinition

/// Writes a scenario so that equal scenarios give equal bytes.
enum CanonicalYAML {
  static func text(of root: ScenarioNode) -> String {
    var text = "carecap: 1\n"
    writeMembers(of: root, source: "", to: &text, indentation: 0)
    return text
  }

  /// - Parameter source: the source in effect around the mapping.
  private static func writeMembers(
    of mapping: ScenarioNode, source: String, to text: inout String, indentation: Int
  ) {
    let inner = mapping.statedSource ?? source
    var members = (mapping.members ?? []).filter { $0.value.content != .null }
    members.removeAll { $0.key == "source" && $0.value.members == nil }
    if inner != source {
      let node = ScenarioNode(
        inner.isEmpty ? .null : .scalar(inner, isQuoted: false), at: mapping.place)
      members.append(ScenarioNode.Member(key: "source", keyPlace: mapping.place, value: node))
    }
    members.sort { $0.key < $1.key }
    for member in members {
      text += String(repeating: "  ", count: indentation)
      text += scalar(member.key, isQuoted: false) + ":"
      let isSource = member.key == "source" && member.value.members == nil
      write(member.value, source: isSource ? "" : inner, to: &text, indentation: indentation)
    }
  }

  private static func write(
    _ node: ScenarioNode, source: String, to text: inout String, indentation: Int
  ) {
    switch node.content {
    case .mapping(let members):
      if members.allSatisfy({ $0.value.content == .null }), (node.statedSource ?? source) == source
      {
        text += " {}\n"
      } else {
        text += "\n"
        writeMembers(of: node, source: source, to: &text, indentation: indentation + 1)
      }
    case .null, .scalar, .sequence:
      guard let own = node.source, own != source else {
        text += " " + flow(node) + "\n"
        return
      }
      let pad = String(repeating: "  ", count: indentation + 1)
      let ownText = own.isEmpty ? "~" : scalar(own, isQuoted: false)
      text += "\n\(pad)source: \(ownText)\n\(pad)value: \(flow(node))\n"
    }
  }

  private static func flow(_ node: ScenarioNode) -> String {
    switch node.content {
    case .null: return "~"
    case .scalar(let text, let isQuoted): return scalar(text, isQuoted: isQuoted)
    case .sequence(let items): return "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let members):
      let parts = members.sorted { $0.key < $1.key }
        .map { "\(scalar($0.key, isQuoted: false)): \(flow($0.value))" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  private static func scalar(_ text: String, isQuoted: Bool) -> String {
    isPlain(text, isQuoted: isQuoted) ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        result += "\\\(scalar)"
      } else if isInvisible(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a text can stand without quotes and means the same.
  private static func isPlain(_ text: String, isQuoted: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.last != " " else {
      return false
    }
    if ["null", "Null", "NULL"].contains(text) { return false }
    if isQuoted && (text.first?.isNumber == true || "+-.".contains(first.description)) {
      return false
    }
    let startsWell = first.properties.isAlphabetic || ("0"..."9").contains(first)
    let isSignedNumber = !isQuoted && isNumberLike(text)
    guard startsWell || isSignedNumber else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " ._-+/()".contains(
          Character(scalar))
    }
  }

  private static func isNumberLike(_ text: String) -> Bool {
    text.dropFirst().first?.isNumber == true && "+-".contains(text.prefix(1))
  }
}
