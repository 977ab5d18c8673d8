public import Measurement

extension SectionReader {
  /// An identifier that must be among `identifiers`, such as that of a street.
  ///
  /// Where none can be read, it is the first of them, or empty if there are none.
  /// - Parameter what: what the identifier stands for, such as `street`.
  public func reference(
    _ key: String, to identifiers: [String], what: LocalizedText, meaning: LocalizedText
  ) -> String {
    let definition = KeyDefinition(.identifier, meaning: meaning, isOptional: false)
    return reference(key, definition, to: identifiers, what: what) ?? identifiers.first ?? ""
  }

  /// An identifier as `reference` reads it, or nil where none is written.
  public func optionalReference(
    _ key: String, to identifiers: [String], what: LocalizedText, meaning: LocalizedText
  ) -> String? {
    let definition = KeyDefinition(.identifier, meaning: meaning, isOptional: true)
    return reference(key, definition, to: identifiers, what: what)
  }

  /// A name that must be among `names` and need not be an identifier, such as that of a measure.
  ///
  /// Where none can be read, it is the first of them, or empty if there are none.
  public func reference(
    _ key: String, toNames names: [String], what: LocalizedText, meaning: LocalizedText
  ) -> String {
    let definition = KeyDefinition(.text, meaning: meaning, isOptional: false)
    return reference(key, definition, to: names, what: what) ?? names.first ?? ""
  }

  /// A name as `reference` reads it, or nil where none is written.
  public func optionalReference(
    _ key: String, toNames names: [String], what: LocalizedText, meaning: LocalizedText
  ) -> String? {
    let definition = KeyDefinition(.text, meaning: meaning, isOptional: true)
    return reference(key, definition, to: names, what: what)
  }

  /// A list of identifiers, in the order written; not empty.
  public func references(
    _ key: String, to identifiers: [String], what: LocalizedText, meaning: LocalizedText
  ) -> [String] {
    let definition = KeyDefinition(.identifiers, meaning: meaning, isOptional: false)
    guard let value = value(key, definition, isFigure: false) else { return [] }
    return items(of: value).compactMap { reference($0, to: identifiers, what: what) }
  }

  private func reference(
    _ key: String, _ definition: KeyDefinition, to identifiers: [String], what: LocalizedText
  ) -> String? {
    value(key, definition, isFigure: false).flatMap {
      reference($0, to: identifiers, what: what)
    }
  }

  private func reference(
    _ value: WrittenValue, to identifiers: [String], what: LocalizedText
  ) -> String? {
    guard let (text, _) = scalar(value) else { return nil }
    if reading.contains(text, in: identifiers) { return text }
    let problem = ScenarioProblem.unknownReference(
      what: what, identifier: text,
      nearest: reading.isFull ? nil : nearestName(to: text, among: identifiers), known: identifiers)
    note(problem, at: value)
    return nil
  }
}
