public import Measurement

/// The JSON Schema (draft-07) of scenario files, for editors.
///
/// It is made by running the code that reads scenarios against nothing, so
/// that it always agrees with that code. Its text is the same on every run.
/// Of a file that `extends` another no keys are required, and any may be null.
public struct JSONSchema: Hashable, Sendable {
  public let text: String

  /// - Parameter define: reads a whole scenario from its outermost section.
  public init(title: LocalizedText, of define: (SectionReader) -> Void) {
    let reading = ScenarioReading(definition: ())
    define(reading.root)
    let complete = SectionSchema(isPartial: false)
    let partial = SectionSchema(isPartial: true)
    text =
      JSONValue.object([
        "$schema": .string("http://json-schema.org/draft-07/schema#"),
        "title": .string(SectionSchema.inBothLanguages(title)),
        "type": .string("object"),
        "if": .object(["required": .array([.string("extends")])]),
        "then": .object(["$ref": .string("#/definitions/partial")]),
        "else": .object(["$ref": .string("#/definitions/complete")]),
        "definitions": .object([
          "complete": complete.outermost(reading.record),
          "partial": partial.outermost(reading.record),
          "distribution": DistributionSchema.distributions,
          "count_distribution": DistributionSchema.countDistributions,
        ]),
      ]).text
  }
}
