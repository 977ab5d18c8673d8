import Measurement

/// Turns what was asked for in a section into a schema.
struct SectionSchema {
  /// Whether the file may leave anything out, because it extends another.
  let isPartial: Bool

  static func inBothLanguages(_ text: LocalizedText) -> String {
    text.english == text.chinese ? text.english : "\(text.english) / \(text.chinese)"
  }

  /// The outermost section, with the two keys that the file format itself has.
  func outermost(_ record: SectionRecord) -> JSONValue {
    let format = JSONValue.object([
      "const": .integer(1),
      "description": .string("version of the file format / 文件格式版本"),
    ])
    let extends = JSONValue.object([
      "type": .string("string"),
      "description": .string(
        "the file that this one changes, relative to it / 本文件所修改的上级文件（相对路径）"),
    ])
    return section(
      record,
      before: [
        JSONValue.Member(key: "carecap", value: format),
        JSONValue.Member(key: "extends", value: extends),
      ])
  }

  private func section(_ record: SectionRecord, before: [JSONValue.Member] = []) -> JSONValue {
    var properties = before
    var required = before.prefix(1).map { JSONValue.string($0.key) }
    for key in record.keys {
      guard let definition = record.definitions[key] else { continue }
      properties.append(JSONValue.Member(key: key, value: schema(key, definition, in: record)))
      if !definition.isOptional && !isPartial { required.append(.string(key)) }
    }
    if record.definitions[SectionReader.sourceKey] == nil {
      properties.append(JSONValue.Member(key: SectionReader.sourceKey, value: Self.source))
    }
    return object(properties, required: required)
  }

  private func object(_ properties: [JSONValue.Member], required: [JSONValue]) -> JSONValue {
    var members: [JSONValue.Member] = []
    members.append(JSONValue.Member(key: "type", value: .string("object")))
    members.append(JSONValue.Member(key: "properties", value: .object(properties)))
    if !required.isEmpty {
      members.append(JSONValue.Member(key: "required", value: .array(required)))
    }
    members.append(JSONValue.Member(key: "additionalProperties", value: .boolean(false)))
    return .object(members)
  }

  static let source = JSONValue.object([
    "type": .string("string"), "description": .string(inBothLanguages(Meaning.source)),
  ])

  private func schema(
    _ key: String, _ definition: KeyDefinition, in record: SectionRecord
  ) -> JSONValue {
    var alternatives: [JSONValue]
    switch definition.form {
    case .section:
      alternatives = [section(record.child(key, node: nil))]
    case .entries:
      alternatives = entries(record.child(key, node: nil))
    case .localizedText:
      alternatives = [.object(["type": .string("string")]), localizedText]
    case .identifier:
      alternatives = [identifier]
    case .identifiers:
      alternatives = [list(of: identifier)]
    default:
      let plain = FigureSchema.plain(definition.form)
      alternatives = plain + [FigureSchema.withSource(plain)]
    }
    if isPartial || definition.isOptional {
      alternatives.append(.object(["type": .string("null")]))
    }
    let description = JSONValue.string(FigureSchema.description(of: definition))
    guard alternatives.count == 1, case .object(let members) = alternatives[0] else {
      return .object(["description": description, "anyOf": .array(alternatives)])
    }
    return .object([JSONValue.Member(key: "description", value: description)] + members)
  }

  private var identifier: JSONValue {
    .object(["type": .string("string"), "pattern": .string(ScenarioIdentifier.pattern)])
  }

  private func list(of item: JSONValue) -> JSONValue {
    .object(["type": .string("array"), "items": item, "minItems": .integer(1)])
  }

  private var localizedText: JSONValue {
    let text = JSONValue.object(["type": .string("string")])
    return object(
      Language.allCases.map { JSONValue.Member(key: $0.rawValue, value: text) },
      required: isPartial ? [] : Language.allCases.map { .string($0.rawValue) })
  }

  /// Entries stand in the file itself, or in a table beside it.
  private func entries(_ record: SectionRecord) -> [JSONValue] {
    let entry = section(record.child(SectionRecord.anyEntry, node: nil))
    let removed = JSONValue.object(["type": .string("null")])
    let table = JSONValue.object([
      "type": .string("string"),
      "description": .string("a CSV file with a column id / 带 id 列的 CSV 文件"),
    ])
    let ownEntries = JSONValue.object([
      "type": .string("object"),
      "properties": .object([
        JSONValue.Member(key: SectionReader.sourceKey, value: Self.source)
      ]),
      "patternProperties": .object([
        JSONValue.Member(
          key: "^(?!(source|table|value)$)[a-z][a-z0-9-]{0,63}$",
          value: isPartial ? .object(["anyOf": .array([entry, removed])]) : entry)
      ]),
      "additionalProperties": .boolean(false),
    ])
    let entriesOfTable = object(
      [
        JSONValue.Member(key: "table", value: table),
        JSONValue.Member(key: SectionReader.sourceKey, value: Self.source),
      ], required: [.string("table")])
    return [ownEntries, entriesOfTable]
  }
}
