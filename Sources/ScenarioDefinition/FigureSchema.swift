import CivilCalendar
import Measurement

/// The schemas of single figures.
enum FigureSchema {
  /// The ways to write a figure without its source.
  static func plain(_ form: KeyDefinition.Form) -> [JSONValue] {
    switch form {
    case .number(let range): [number(range)]
    case .integer(let range): [integer(range)]
    case .numbers(let range): [list(of: number(range))]
    case .boolean:
      [.object(["enum": .array([.boolean(true), .boolean(false), .string("yes"), .string("no")])])]
    case .choice(let names): [.object(["enum": .array(names.map { .string($0) })])]
    case .date: [date]
    case .dates: [list(of: date)]
    case .distribution(let range): [number(range), reference("distribution")]
    case .countDistribution(let range): [integer(range), reference("count_distribution")]
    case .texts: [list(of: .object(["type": .string("string")]))]
    case .values: [list(of: .object([]))]
    case .text, .localizedText, .identifier, .identifiers, .section, .entries:
      [.object(["type": .string("string"), "minLength": .integer(1)])]
    }
  }

  static func withSource(_ plain: [JSONValue]) -> JSONValue {
    let value = plain.count == 1 ? plain[0] : .object(["anyOf": .array(plain)])
    return .object([
      "type": .string("object"),
      "properties": .object([
        JSONValue.Member(key: SectionReader.valueKey, value: value),
        JSONValue.Member(key: SectionReader.sourceKey, value: SectionSchema.source),
      ]),
      "required": .array([.string(SectionReader.valueKey)]),
      "additionalProperties": .boolean(false),
    ])
  }

  /// The meaning, the unit and the range in both languages.
  static func description(of definition: KeyDefinition) -> String {
    let range: LocalizedText? =
      switch definition.form {
      case .number(let range), .numbers(let range), .distribution(let range):
        NumberRange(range, unit: definition.unit).text
      case .integer(let range), .countDistribution(let range):
        NumberRange(range, unit: definition.unit).text
      case .date(let range), .dates(let range):
        LocalizedText(
          en: "\(range.lowerBound) to \(range.upperBound)",
          zh: "\(range.lowerBound) 到 \(range.upperBound)")
      default: nil
      }
    guard let range else { return SectionSchema.inBothLanguages(definition.meaning) }
    return SectionSchema.inBothLanguages(
      LocalizedText(
        en: "\(definition.meaning.english); \(range.english)",
        zh: "\(definition.meaning.chinese)；\(range.chinese)"))
  }

  private static func number(_ range: ClosedRange<Double>) -> JSONValue {
    var members = [JSONValue.Member(key: "type", value: .string("number"))]
    if range.lowerBound.isFinite {
      members.append(JSONValue.Member(key: "minimum", value: .number(range.lowerBound)))
    }
    if range.upperBound.isFinite {
      members.append(JSONValue.Member(key: "maximum", value: .number(range.upperBound)))
    }
    return .object(members)
  }

  private static func integer(_ range: ClosedRange<Int>) -> JSONValue {
    var members = [JSONValue.Member(key: "type", value: .string("integer"))]
    if range.lowerBound != Int.min {
      members.append(JSONValue.Member(key: "minimum", value: .integer(range.lowerBound)))
    }
    if range.upperBound != Int.max {
      members.append(JSONValue.Member(key: "maximum", value: .integer(range.upperBound)))
    }
    return .object(members)
  }

  private static let date = JSONValue.object([
    "type": .string("string"), "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
  ])

  private static func list(of item: JSONValue) -> JSONValue {
    .object(["type": .string("array"), "items": item, "minItems": .integer(1)])
  }

  private static func reference(_ name: String) -> JSONValue {
    .object(["$ref": .string("#/definitions/\(name)")])
  }
}
