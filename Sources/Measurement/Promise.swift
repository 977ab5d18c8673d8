public import CivilCalendar

/// Something promised: a measure of the district at or above a level, by given dates.
public struct Promise: Hashable, Sendable {
  public let identifier: String
  public let name: LocalizedText
  public let measure: Measure
  public let level: Double
  /// The dates by which the promise is to be kept, in order.
  public let dates: [CivilDate]

  public init(
    identifier: String, name: LocalizedText, measure: Measure, level: Double, dates: [CivilDate]
  ) {
    self.identifier = identifier
    self.name = name
    self.measure = measure
    self.level = level
    self.dates = dates
  }
}
