/// A JSON value that is always written in the same way.
///
/// Members stand in the order given, numbers as short as reads back, two
/// blanks for each level, and a line end at the end of the text.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A finite number.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func strings(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }

  static func string(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

  /// The value as a text file.
  var text: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.tableText
    case .string(let value): text += Self.quoted(value)
    case .array(let values):
      Self.write(values, between: "[", "]", to: &text, indentation) { value, text, inner in
        value.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, indentation) { member, text, inner in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between open: String, _ close: String, to text: inout String,
    _ indentation: String, each: (Element, inout String, String) -> Void
  ) {
    guard !elements.isEmpty else {
      text += open + close
      return
    }
    let inner = indentation + "  "
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? open : ",") + "\n" + inner
      each(element, &text, inner)
    }
    text += "\n" + indentation + close
  }

  /// RFC 8259, section 7: only what must be is escaped.
  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\u{0}"..<"\u{20}": text += "\\u" + hexadecimal(UInt64(scalar.value), digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral value: String) { self = .string(value) }

  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0, value: $1) })
  }
}
