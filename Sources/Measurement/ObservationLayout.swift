public import CivilCalendar

/// Which numbers a run yields, and in which order.
///
/// A replication's values are `dates.count` rows of `columns.count` numbers.
/// Columns are in the order of the published tables: by kind of subject, then
/// by identifier of the subject, then by name of the measure.
public struct ObservationLayout: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let subject: Subject
    public let measure: Measure

    public init(subject: Subject, measure: Measure) {
      self.subject = subject
      self.measure = measure
    }
  }

  public let dates: [CivilDate]
  public let columns: [Column]
  public let promises: [Promise]

  public init(dates: [CivilDate], columns: [Column], promises: [Promise]) {
    self.dates = dates
    self.columns = columns
    self.promises = promises
  }

  /// The number of values in one replication.
  public var valueCount: Int { dates.count * columns.count }

  /// Where the value of `column` on `dates[date]` stands among a replication's values.
  public func index(date: Int, column: Int) -> Int { date * columns.count + column }
}
