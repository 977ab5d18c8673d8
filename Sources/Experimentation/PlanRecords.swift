public import Measurement

/// What one of several plans showed, replication by replication, until they are compared.
public final class PlanRecords<Storage: NumberStorage & ~Copyable> {
  /// The name of the plan in the tables.
  public let name: String
  let layout: ObservationLayout
  private let control: ControlVariate?
  private var store: ReplicationStore<Storage>
  /// For each promise and date of the layout whether it was kept, by replication.
  private var kept: [[[Bool]]]

  /// - Parameter control: a number of known mean among the columns of the layout.
  public init(
    name: String, layout: ObservationLayout, control: ControlVariate? = nil,
    storage: consuming Storage
  ) {
    self.name = name
    self.layout = layout
    self.control = control
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

  /// By how much the control is above its known mean on a date, by replication; nought where
  /// there is none.
  func controlExcess(date: Int) throws -> [Double] {
    var excess = [Double](repeating: -(control?.means[date] ?? 0), count: fingerprints.count)
    for term in control?.terms ?? [] {
      let index = layout.index(date: date, column: term.column)
      let values = try values(of: index..<index + 1)[0]
      for replication in excess.indices {
        excess[replication] += term.weight * values[replication]
      }
    }
    return excess
  }
}
