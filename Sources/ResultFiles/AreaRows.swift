import CivilCalendar
import Measurement

/// The rows that an area adds to `areas.csv`, one for each replication, date and measure.
struct AreaRows {
  private let columns: [[UInt8]]
  private let replications: ClosedRange<Int>
  private let measures: [Measure]
  let dateCount: Int

  init(dates: [CivilDate], measures: [Measure], replications: ClosedRange<Int>) {
    columns = dates.flatMap { date in
      measures.map { CSVRow([date.description, $0.name, ""]).bytes.dropLast() }
    }
    self.replications = replications
    self.measures = measures
    dateCount = dates.count
  }

  var measureCount: Int { measures.count }

  /// The rows of the table that explains the measures.
  var definitions: [[String]] {
    measures.map { [$0.name, $0.unit, $0.meaning.english, $0.meaning.chinese] }
  }

  func bytes(_ level: AreaLevel, code: String, name: String, values: [[Int]]) -> [UInt8] {
    precondition(values.count == replications.count, "an area has values of each replication")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 * columns.count * values.count)
    for (replication, values) in zip(replications, values) {
      let start = CSVRow([level.rawValue, code, name, String(replication), ""]).bytes.dropLast()
      for (column, value) in zip(columns, values) {
        bytes.append(contentsOf: start)
        bytes.append(contentsOf: column)
        bytes.append(contentsOf: String(value).utf8)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes
  }
}
