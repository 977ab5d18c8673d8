public import Measurement

/// What one of several plans showed, replication by replication, until they are compared.
public final class PlanRecords<Storage: NumberStorage & ~Copyable> {
  /// The name of the plan in the tables.
  public let name: String
  let layout: ObservationLayout
  private var store: ReplicationStore<Storage>
  /// For each promise and date of the layout whether it was kept, by replication.
  private var kept: [[[Bool]]]

  public init(name: String, layout: ObservationLayout, storage: consuming Storage) {
    self.name = name
    self.layout = layout
    store = ReplicationStore(layout: layout, storage: storage)
    kept = layout.promises.map { $0.dates.map { _ in [] } }
  }

  /// Keeps a record, which fits the layout. Records come in the order of their numbers.
  public func append(_ record: ReplicationRecord) throws {
    try store.append(record)
    for (promise, outcome) in record.outcomes.enumerated() {
      for (date, isKept) in outcome.isKept.enumerated() { kept[promise][date].append(isKept) }
    }
  }

  /// A hash over the fingerprints of the replications in their order.
  public var fingerprint: UInt64 { fingerprints.combined }

  /// The fingerprints of the replications, in their order.
  var fingerprints: [ReplicationFingerprint] { store.fingerprints }

  var columnsAtATime: Int { store.columnsAtATime }

  func values(of columns: Range<Int>) throws -> [[Double]] { try store.values(of: columns) }

  /// Whether promise `promise` was kept on its date `date`, by replication.
  func isKept(promise: Int, date: Int) -> [Bool] { kept[promise][date] }
}
