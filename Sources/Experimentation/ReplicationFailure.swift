public import Measurement

/// Why an experiment stopped: one of its replications could not be done.
public struct ReplicationFailure: Error, Sendable {
  public let replication: Int
  public let reason: any Error
}

extension ReplicationFailure: CustomStringConvertible {
  public var description: String { "replication \(replication) failed: \(reason)" }
}

/// What a system must not do in a replication.
public enum ReplicationFault: Error, Hashable, Sendable {
  /// The record is of another replication, or not of the layout's shape.
  case doesNotFitLayout
  /// A value is without bound, such as a ratio to nobody.
  case infiniteValue(ObservationLayout.Column, date: Int)
}

extension ReplicationFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .doesNotFitLayout:
      "its record does not have the shape that the system announces"
    case .infiniteValue(let column, let date):
      "\(column.measure.name) of \(column.subject.identifier) is infinite"
        + " on observation date \(date + 1)"
    }
  }
}

extension ReplicationRecord {
  /// Requires that this is a record of `replication` with the shape of `layout`
  /// and without infinite values.
  func check(against layout: ObservationLayout, replication: Int) throws(ReplicationFault) {
    guard
      self.replication == replication, values.count == layout.valueCount,
      outcomes.count == layout.promises.count,
      zip(outcomes, layout.promises).allSatisfy({ $0.isKept.count == $1.dates.count })
    else { throw .doesNotFitLayout }
    if let index = values.firstIndex(where: \.isInfinite) {
      let (date, column) = index.quotientAndRemainder(dividingBy: layout.columns.count)
      throw .infiniteValue(layout.columns[column], date: date)
    }
  }
}
