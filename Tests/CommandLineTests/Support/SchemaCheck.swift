import Foundation

/// So much of JSON Schema (draft-07) as the schemas of carecap use.
struct SchemaCheck {
  private let schema: [String: Any]

  /// Nil if the text is no JSON object.
  init?(_ text: String) {
    guard let schema = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return nil }
    self.schema = schema
  }

  /// What is wrong with a file that extends no other; nil if nothing is.
  func fault(in file: [String: Any]) -> String? {
    guard let definitions = schema["definitions"] as? [String: Any],
      let complete = definitions["complete"] as? [String: Any]
    else { return "there is no schema" }
    return fault(file, complete)
  }

  private func fault(_ value: Any, _ schema: [String: Any]) -> String? {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let definitions = self.schema["definitions"] as? [String: Any]
      return (definitions?[name] as? [String: Any]).map { fault(value, $0) } ?? "no \(reference)"
    }
    if let ways = schema["anyOf"] as? [[String: Any]] {
      let faults = ways.map { fault(value, $0) }
      if !faults.contains(where: { $0 == nil }) { return faults[0] }
    }
    if let type = schema["type"] as? String, !Self.has(value, type) {
      return "\(value) is no \(type)"
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains("\(value)") {
      return "\(value) is none of \(allowed)"
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      return "\(text) is not as it must be"
    }
    guard let members = value as? [String: Any] else { return nil }
    for key in schema["required"] as? [String] ?? [] where members[key] == nil {
      return "\(key) is missing"
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let patterns = schema["patternProperties"] as? [String: Any] ?? [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let matching = patterns.first { key.range(of: $0.key, options: .regularExpression) != nil }
      if let inner = (properties[key] ?? matching?.value) as? [String: Any] {
        if let fault = fault(value, inner) { return "\(key): \(fault)" }
      } else if schema["additionalProperties"] as? Bool == false {
        return "\(key) is unknown"
      }
    }
    return nil
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Int || value is Double
    default: false
    }
  }
}
