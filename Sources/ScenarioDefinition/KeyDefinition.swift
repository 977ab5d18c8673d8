import CivilCalendar
import Measurement

/// What a section's reader asked for under one key.
struct KeyDefinition {
  enum Form {
    case number(ClosedRange<Double>)
    case integer(ClosedRange<Int>)
    case numbers(ClosedRange<Double>)
    case boolean
    case text
    case texts
    /// A list of values of any form.
    case values
    case localizedText
    case identifier
    case identifiers
    case choice([String])
    case date(ClosedRange<CivilDate>)
    case dates(ClosedRange<CivilDate>)
    case distribution(ClosedRange<Double>)
    case countDistribution(ClosedRange<Int>)
    /// The record is the child of the same key.
    case section
    /// The record is the child `*` of the child of the same key.
    case entries
  }

  let form: Form
  let unit: Unit
  let meaning: LocalizedText
  let isOptional: Bool

  init(_ form: Form, unit: Unit = .none, meaning: LocalizedText, isOptional: Bool) {
    self.form = form
    self.unit = unit
    self.meaning = meaning
    self.isOptional = isOptional
  }
}
