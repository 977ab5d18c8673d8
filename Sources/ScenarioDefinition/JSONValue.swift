/// A JSON text in the making. Objects keep the order of their members.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A finite number.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }
}

extension JSONValue {
  /// The text with two blanks of indentation and a line end at its end.
  package var text: String {
    var result = ""
    write(to: &result, indentation: 0)
    result += "\n"
    return result
  }

  private func write(to result: inout String, indentation: Int) {
    switch self {
    case .null: result += "null"
    case .boolean(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .number(let value): result += NumberText.shortest(value)
    case .string(let value): JSONValue.write(value, to: &result)
    case .array(let items):
      JSONValue.write(items, between: ("[", "]"), to: &result, indentation) { item, result in
        item.write(to: &result, indentation: indentation + 1)
      }
    case .object(let members):
      JSONValue.write(members, between: ("{", "}"), to: &result, indentation) { member, result in
        JSONValue.write(member.key, to: &result)
        result += ": "
        member.value.write(to: &result, indentation: indentation + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to result: inout String,
    _ indentation: Int, writeItem: (Item, inout String) -> Void
  ) {
    result += brackets.0
    for (index, item) in items.enumerated() {
      result += index == 0 ? "\n" : ",\n"
      result += String(repeating: "  ", count: indentation + 1)
      writeItem(item, &result)
    }
    if !items.isEmpty { result += "\n" + String(repeating: "  ", count: indentation) }
    result += brackets.1
  }

  /// Writes a string so that it may also stand in HTML and on a terminal.
  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "<", ">", "&": result += escape(UInt16(truncatingIfNeeded: scalar.value))
      case _ where isInvisible(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { result += escape(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
