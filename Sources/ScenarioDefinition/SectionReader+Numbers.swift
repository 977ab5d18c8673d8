public import Measurement

extension SectionReader {
  /// A number in `range`.
  ///
  /// Where none can be read, it is the number of the range that is next to 1.
  public func number(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> Double {
    let definition = KeyDefinition(.number(range), unit: unit, meaning: meaning, isOptional: false)
    return number(key, definition, range) ?? Placeholder.number(in: range)
  }

  /// A number in `range`, or nil where none is written.
  public func optionalNumber(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> Double? {
    let definition = KeyDefinition(.number(range), unit: unit, meaning: meaning, isOptional: true)
    return number(key, definition, range)
  }

  /// A whole number in `range`.
  public func integer(
    _ key: String, unit: Unit, in range: ClosedRange<Int>, meaning: LocalizedText
  ) -> Int {
    let definition = KeyDefinition(.integer(range), unit: unit, meaning: meaning, isOptional: false)
    return integer(key, definition, range) ?? Placeholder.integer(in: range)
  }

  /// A whole number in `range`, or nil where none is written.
  public func optionalInteger(
    _ key: String, unit: Unit, in range: ClosedRange<Int>, meaning: LocalizedText
  ) -> Int? {
    let definition = KeyDefinition(.integer(range), unit: unit, meaning: meaning, isOptional: true)
    return integer(key, definition, range)
  }

  /// A list of numbers in `range`, in the order written; not empty.
  public func numbers(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> [Double] {
    let definition = KeyDefinition(.numbers(range), unit: unit, meaning: meaning, isOptional: false)
    let placeholder = [Placeholder.number(in: range)]
    guard let value = value(key, definition) else { return placeholder }
    noteFigure(value, .number, unit: unit, meaning: meaning)
    let numbers = items(of: value).compactMap { number($0, unit: unit, in: range) }
    return numbers.isEmpty ? placeholder : numbers
  }

  private func number(
    _ key: String, _ definition: KeyDefinition, _ range: ClosedRange<Double>
  ) -> Double? {
    guard let value = value(key, definition) else { return nil }
    noteFigure(value, .number, unit: definition.unit, meaning: definition.meaning)
    return number(value, unit: definition.unit, in: range)
  }

  private func integer(
    _ key: String, _ definition: KeyDefinition, _ range: ClosedRange<Int>
  ) -> Int? {
    guard let value = value(key, definition) else { return nil }
    noteFigure(value, .integer, unit: definition.unit, meaning: definition.meaning)
    return integer(value, unit: definition.unit, in: range)
  }
}

extension SectionReader {
  func number(_ value: WrittenValue, unit: Unit, in range: ClosedRange<Double>) -> Double? {
    guard let text = unquoted(value) else { return nil }
    do throws(NumberFault) {
      let number = try NumberText.number(text)
      if range.contains(number) { return number }
      note(.outOfRange(text, NumberRange(range, unit: unit)), at: value)
    } catch {
      note(.notANumber(text, error), at: value)
    }
    return nil
  }

  func integer(_ value: WrittenValue, unit: Unit, in range: ClosedRange<Int>) -> Int? {
    guard let text = unquoted(value) else { return nil }
    do throws(NumberFault) {
      guard let number = try NumberText.integer(text) else {
        note(.notAnInteger(text), at: value)
        return nil
      }
      if range.contains(number) { return number }
      note(.outOfRange(text, NumberRange(range, unit: unit)), at: value)
    } catch {
      note(.notANumber(text, error), at: value)
    }
    return nil
  }

  /// The text of a scalar that must not stand in quotes.
  private func unquoted(_ value: WrittenValue) -> String? {
    guard let (text, isQuoted) = scalar(value) else { return nil }
    if isQuoted {
      note(.quotedNumber(text), at: value)
      return nil
    }
    return text
  }

  /// The items of a list; none if it is empty or no list, which has been reported.
  func items(of value: WrittenValue) -> [WrittenValue] {
    guard case .sequence(let nodes) = value.node.content else {
      let problem = ScenarioProblem.wrongShape(
        key: value.key, expected: .list, found: value.node.shape)
      note(problem, at: value)
      return []
    }
    if nodes.isEmpty { note(.emptyList(value.key), at: value) }
    return nodes.enumerated().map { index, node in
      WrittenValue(
        key: value.key, node: node, path: "\(value.path)[\(index)]", source: value.source,
        container: value.container, containerKey: value.containerKey)
    }
  }
}

/// Values that stand for those that cannot be read.
enum Placeholder {
  static func number(in range: ClosedRange<Double>) -> Double {
    min(max(1, range.lowerBound), range.upperBound)
  }

  static func integer(in range: ClosedRange<Int>) -> Int {
    min(max(1, range.lowerBound), range.upperBound)
  }
}
