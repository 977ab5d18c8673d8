import Measurement

/// What one area showed in all replications.
public struct AreaRecord: Hashable, Sendable {
  /// The place of the area in the table, counted from 1, in the order of the codes.
  public let number: Int
  /// For each replication its values, date by date, measure by measure.
  public let values: [[Int]]

  public init(number: Int, values: [[Int]]) {
    self.number = number
    self.values = values
  }

  /// The area in a record that a file gave; nil if it is not one of an area with so many
  /// replications.
  init?(_ record: ReplicationRecord, replications: Int) {
    let whole = record.values.compactMap { Int(exactly: $0) }
    guard whole.count == record.values.count, whole.allSatisfy({ $0 >= 0 }),
      whole.count.isMultiple(of: replications)
    else { return nil }
    let count = whole.count / replications
    number = record.replication
    values = (0..<replications).map { Array(whole[$0 * count..<($0 + 1) * count]) }
  }

  /// The record as it stands in a file. Counts of people are far below 2⁵³, so that each is
  /// one of its numbers.
  var record: ReplicationRecord {
    ReplicationRecord(
      replication: number, fingerprint: 0, eventCount: 0,
      values: values.flatMap { $0.map(Double.init) }, outcomes: [])
  }
}
