import CivilCalendar
import Measurement

/// The rows that a replication adds to `replications.csv`.
///
/// What is the same in every replication is put into bytes once, because there
/// are millions of these rows.
struct ReplicationRows {
  private let scenario: [UInt8]
  private let dates: [[UInt8]]
  private let columns: [(index: Int, text: [UInt8])]
  private let columnCount: Int

  /// The rows of the columns about subjects of `kinds`.
  init(scenario: String, layout: ObservationLayout, kinds: Set<Subject.Kind>) {
    self.scenario = Self.text([scenario])
    dates = layout.dates.map { Self.text([$0.description]) }
    columns = layout.columns.enumerated().filter { kinds.contains($1.subject.kind) }.map {
      (index: $0, text: Self.text([$1.subject.identifier, $1.measure.name]))
    }
    columnCount = layout.columns.count
  }

  func bytes(of record: ReplicationRecord) -> [UInt8] {
    let start = scenario + Self.text([String(record.replication)])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 * dates.count * columns.count)
    for (date, dateText) in dates.enumerated() {
      for column in columns {
        bytes.append(contentsOf: start)
        bytes.append(contentsOf: dateText)
        bytes.append(contentsOf: column.text)
        bytes.append(contentsOf: record.values[date * columnCount + column.index].tableText.utf8)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes
  }

  /// The fields, each with the comma behind it.
  private static func text(_ fields: [String]) -> [UInt8] {
    CSVRow(fields + [""]).bytes.dropLast()
  }
}
