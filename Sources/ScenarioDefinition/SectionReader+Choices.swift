public import Measurement

extension SectionReader {
  /// Yes or no. The words are yes, no, true and false, in small or capital letters.
  ///
  /// Where none can be read, it is false.
  public func boolean(_ key: String, meaning: LocalizedText) -> Bool {
    let definition = KeyDefinition(.boolean, meaning: meaning, isOptional: false)
    guard let value = value(key, definition) else { return false }
    noteFigure(value, .boolean, meaning: meaning)
    guard let (text, _) = scalar(value) else { return false }
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      note(.notABoolean(text), at: value)
      return false
    }
  }

  /// One of the raw values of `Choice`.
  ///
  /// Where none can be read, it is the first case.
  /// - Precondition: `Choice` has a case.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, meaning: LocalizedText
  ) -> Choice where Choice.RawValue == String {
    guard let first = Choice.allCases.first else {
      preconditionFailure("a choice must have something to choose")
    }
    return choice(key, of: type, meaning: meaning, isOptional: false) ?? first
  }

  /// One of the raw values of `Choice`, or nil where none is written.
  public func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, meaning: LocalizedText
  ) -> Choice? where Choice.RawValue == String {
    choice(key, of: type, meaning: meaning, isOptional: true)
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, meaning: LocalizedText, isOptional: Bool
  ) -> Choice? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    let definition = KeyDefinition(.choice(names), meaning: meaning, isOptional: isOptional)
    guard let value = value(key, definition) else { return nil }
    noteFigure(value, .choice, meaning: meaning)
    guard let (text, _) = scalar(value) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let nearest = nearestName(to: text, among: names)
    note(.unknownChoice(text, nearest: nearest, choices: names), at: value)
    return nil
  }
}
