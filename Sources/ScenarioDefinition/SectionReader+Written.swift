public import Measurement

/// What is not judged here, but by somebody who reads it later: values for another
/// scenario, and names of what another scenario has.
extension SectionReader {
  /// The most items of a list that is read as written.
  public static let writtenItemLimit = 10_000

  /// A text with its place, or nil where none can be read, which has been reported.
  public func placedText(_ key: String, meaning: LocalizedText) -> PlacedText? {
    placedText(key, meaning: meaning, isOptional: false)
  }

  /// A text with its place, or nil where none is written.
  public func optionalPlacedText(_ key: String, meaning: LocalizedText) -> PlacedText? {
    placedText(key, meaning: meaning, isOptional: true)
  }

  private func placedText(
    _ key: String, meaning: LocalizedText, isOptional: Bool
  ) -> PlacedText? {
    let definition = KeyDefinition(.text, meaning: meaning, isOptional: isOptional)
    guard let value = value(key, definition) else { return nil }
    return text(value).map { PlacedText($0, at: value.node.place) }
  }

  /// A list of texts with their places; empty where none is written.
  public func optionalPlacedTexts(_ key: String, meaning: LocalizedText) -> [PlacedText] {
    let definition = KeyDefinition(.texts, meaning: meaning, isOptional: true)
    guard let value = value(key, definition) else { return [] }
    return items(of: value).compactMap { item in
      text(item).map { PlacedText($0, at: item.node.place) }
    }
  }

  /// A list of values of any form, each as it would be written on one line; nil where none
  /// is written.
  public func optionalWrittenValues(_ key: String, meaning: LocalizedText) -> [PlacedText]? {
    let definition = KeyDefinition(.values, meaning: meaning, isOptional: true)
    guard let value = value(key, definition) else { return nil }
    let items = items(of: value)
    guard items.count <= Self.writtenItemLimit else {
      note(.tooManyItems(key, count: items.count, limit: Self.writtenItemLimit), at: value)
      return []
    }
    return items.map { PlacedText($0.node.flowText, at: $0.node.place) }
  }
}
