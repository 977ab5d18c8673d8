import CivilCalendar
import Experimentation

/// A table of a result: what is in it, and for whom.
struct Table {
  /// Who opens the table, and so whether it begins with a byte order mark.
  ///
  /// The rule for all tables: the small ones, which people open in Excel, begin
  /// with the UTF-8 byte order mark, because without it Excel on a Chinese
  /// Windows reads them as GBK. The big logs, which only programs read, have none.
  enum Audience { case people, programs }

  struct Field {
    enum Kind: String { case string, integer, number, date }

    let name: String
    let kind: Kind
    let description: String
    var isRequired = true
    var unit: String?
    var minimum: Double?
    var maximum: Double?
    var choices: [String] = []
    var pattern: String?
  }

  /// A field whose values all stand in a field of another table.
  struct Reference {
    let field: String
    let table: String
    let tableField: String
  }

  let name: String
  let title: String
  let description: String
  let audience: Audience
  let fields: [Field]
  let primaryKey: [String]
  var references: [Reference] = []
  /// The rows, given the outcome and the horizon; nil if they are written as
  /// the replications come.
  let rows: (@Sendable (ExperimentOutcome, ClosedRange<CivilDate>) -> any Sequence<[String]>)?

  var fileName: String { name + ".csv" }

  /// The bytes before the first row.
  var heading: [UInt8] {
    let mark: [UInt8] = audience == .people ? [0xef, 0xbb, 0xbf] : []
    return mark + CSVRow(fields.map(\.name)).bytes
  }
}
