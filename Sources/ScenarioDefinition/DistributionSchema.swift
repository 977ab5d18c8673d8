import Measurement

/// The schemas of the distribution forms, made by reading each from nothing.
enum DistributionSchema {
  static var distributions: JSONValue {
    anyOf(
      DistributionForm.allCases.map { form in
        schema(of: form.family) { reader in _ = form.read(reader) }
      })
  }

  static var countDistributions: JSONValue {
    anyOf(
      CountDistributionForm.allCases.map { form in
        schema(of: form.rawValue) { reader in _ = form.read(reader) }
      })
  }

  private static func anyOf(_ forms: [JSONValue]) -> JSONValue { .object(["anyOf": .array(forms)]) }

  private static func schema(
    of family: String, read: (DistributionFormReader) -> Void
  ) -> JSONValue {
    let reading = ScenarioReading(definition: ())
    read(DistributionFormReader(section: reading.root, value: nil))
    let name = JSONValue.object([
      "const": .string(family),
      "description": .string(SectionSchema.inBothLanguages(DistributionForm.familyMeaning)),
    ])
    var properties = [JSONValue.Member(key: DistributionForm.familyKey, value: name)]
    var required = [JSONValue.string(DistributionForm.familyKey)]
    for key in reading.record.keys {
      guard let definition = reading.record.definitions[key],
        case .object(let members)? = FigureSchema.plain(definition.form).first
      else { continue }
      let meaning = JSONValue.string(SectionSchema.inBothLanguages(definition.meaning))
      let description = JSONValue.Member(key: "description", value: meaning)
      properties.append(JSONValue.Member(key: key, value: .object([description] + members)))
      if !definition.isOptional { required.append(.string(key)) }
    }
    properties.append(
      JSONValue.Member(key: SectionReader.sourceKey, value: SectionSchema.source))
    return .object([
      "type": .string("object"),
      "properties": .object(properties),
      "required": .array(required),
      "additionalProperties": .boolean(false),
    ])
  }
}
