public import CivilCalendar
public import Measurement

extension SectionReader {
  /// A day in `range`, written yyyy-mm-dd.
  ///
  /// Where none can be read, it is the first day of the range.
  public func date(
    _ key: String, in range: ClosedRange<CivilDate>, meaning: LocalizedText
  ) -> CivilDate {
    date(key, in: range, meaning: meaning, isOptional: false) ?? range.lowerBound
  }

  /// A day in `range`, or nil where none is written.
  public func optionalDate(
    _ key: String, in range: ClosedRange<CivilDate>, meaning: LocalizedText
  ) -> CivilDate? {
    date(key, in: range, meaning: meaning, isOptional: true)
  }

  /// A list of days in `range`, each later than the one before; not empty.
  ///
  /// Where none can be read, it is the first day of the range alone.
  public func dates(
    _ key: String, in range: ClosedRange<CivilDate>, meaning: LocalizedText
  ) -> [CivilDate] {
    let definition = KeyDefinition(.dates(range), meaning: meaning, isOptional: false)
    guard let value = value(key, definition) else { return [range.lowerBound] }
    noteFigure(value, .dates, meaning: meaning)
    var dates: [CivilDate] = []
    for item in items(of: value) {
      guard let date = date(item, in: range) else { continue }
      if let last = dates.last, date <= last {
        note(.datesNotRising(earlier: last.description, later: date.description), at: item)
        continue
      }
      dates.append(date)
    }
    return dates.isEmpty ? [range.lowerBound] : dates
  }

  private func date(
    _ key: String, in range: ClosedRange<CivilDate>, meaning: LocalizedText, isOptional: Bool
  ) -> CivilDate? {
    let definition = KeyDefinition(.date(range), meaning: meaning, isOptional: isOptional)
    guard let value = value(key, definition) else { return nil }
    noteFigure(value, .date, meaning: meaning)
    return date(value, in: range)
  }

  private func date(_ value: WrittenValue, in range: ClosedRange<CivilDate>) -> CivilDate? {
    guard let (text, _) = scalar(value) else { return nil }
    guard let date = CivilDate(text) else {
      note(SectionReader.problem(withDate: text), at: value)
      return nil
    }
    guard range.contains(date) else {
      let problem = ScenarioProblem.dateOutOfRange(
        text, first: range.lowerBound.description, last: range.upperBound.description)
      note(problem, at: value)
      return nil
    }
    return date
  }

  private static func problem(withDate text: String) -> ScenarioProblem {
    let shape = text.unicodeScalars.map { ("0"..."9").contains($0) ? "9" : $0 }
    if shape.elementsEqual("9999-99-99".unicodeScalars) { return .noSuchDay(text) }
    guard text.utf8.count <= 40 else { return .notADate(text, correct: nil) }
    let parts = text.split { "/.-年月日号 ".contains($0) }.map { Int($0) }
    var correct: String?
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], year >= 1000
    {
      correct = CivilDate(year: year, month: month, day: day)?.description
    }
    return .notADate(text, correct: correct)
  }
}
