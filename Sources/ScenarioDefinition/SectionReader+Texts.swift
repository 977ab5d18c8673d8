public import Measurement

extension SectionReader {
  /// The longest name or text, in characters.
  public static let textLimit = 400

  /// A text that is safe to show in a table: not empty, no control characters,
  /// not starting as a formula does.
  public func text(_ key: String, meaning: LocalizedText) -> String {
    let definition = KeyDefinition(.text, meaning: meaning, isOptional: false)
    return value(key, definition).flatMap(text) ?? key
  }

  /// A text as `text` reads it, or nil where none is written.
  public func optionalText(_ key: String, meaning: LocalizedText) -> String? {
    let definition = KeyDefinition(.text, meaning: meaning, isOptional: true)
    return value(key, definition).flatMap(text)
  }

  /// A text in both languages, `{en: …, zh: …}`, or one text for both.
  public func localizedText(_ key: String, meaning: LocalizedText) -> LocalizedText {
    localizedText(key, meaning: meaning, isOptional: false) ?? LocalizedText(en: key, zh: key)
  }

  /// A text as `localizedText` reads it, or nil where none is written.
  public func optionalLocalizedText(_ key: String, meaning: LocalizedText) -> LocalizedText? {
    localizedText(key, meaning: meaning, isOptional: true)
  }

  private func localizedText(
    _ key: String, meaning: LocalizedText, isOptional: Bool
  ) -> LocalizedText? {
    let definition = KeyDefinition(.localizedText, meaning: meaning, isOptional: isOptional)
    guard let value = value(key, definition, isFigure: false) else { return nil }
    guard value.node.members != nil else {
      return text(value).map { LocalizedText(en: $0, zh: $0) }
    }
    let languages = SectionReader(
      reading: reading, record: record.child(key, node: value.node),
      origin: .written(value.node), inheritedSource: source)
    return LocalizedText(
      en: languages.text(Language.english.rawValue, meaning: meaning),
      zh: languages.text(Language.chinese.rawValue, meaning: meaning))
  }

  func text(_ value: WrittenValue) -> String? {
    guard let (text, _) = scalar(value) else { return nil }
    if let problem = SectionReader.problem(withText: text) {
      note(problem, at: value)
      return nil
    }
    return text
  }

  /// Keeps out what Excel would take for a formula, and what cannot be seen.
  private static func problem(withText text: String) -> ScenarioProblem? {
    if !text.contains(where: { !$0.isWhitespace }) { return .emptyText }
    let count = text.unicodeScalars.count
    if count > textLimit { return .textTooLong(count: count, limit: textLimit) }
    if let bad = text.unicodeScalars.first(where: isInvisible) {
      return .controlCharacter(bad.value)
    }
    let start = text.first { !$0.isWhitespace }
    if let start, "=+-@＝＋－＠".contains(start) { return .formulaStart(String(start)) }
    return nil
  }
}
