public import Measurement

/// What is kept of the replications until all are done, in replication order.
///
/// The memory it needs does not grow with the values of the replications: they
/// are gathered in chunks, and full chunks go to the storage. Within a chunk the
/// values of a column stand together, so the end reads a few columns at a time
/// and everything once. What grows is a fingerprint and a date for each
/// promise and replication, and the values of one column.
public struct ReplicationStore<Storage: NumberStorage & ~Copyable>: ~Copyable {
  let layout: ObservationLayout
  private var storage: Storage
  private(set) var fingerprints: [ReplicationFingerprint] = []
  private var promises: [PromiseTally]
  private let shape: ChunkShape
  /// The values of the replications that are in no full chunk yet, column by column.
  private var chunk: [Double]

  public init(layout: ObservationLayout, storage: consuming Storage) {
    self.init(layout: layout, storage: storage, numbersAtATime: ChunkShape.numbersAtATime)
  }

  /// Tests hold fewer numbers at a time.
  init(layout: ObservationLayout, storage: consuming Storage, numbersAtATime: Int) {
    self.layout = layout
    self.storage = storage
    promises = layout.promises.map { PromiseTally($0) }
    shape = ChunkShape(columns: layout.valueCount, numbersAtATime: numbersAtATime)
    chunk = [Double](repeating: .nan, count: shape.numbersInChunk)
  }

  /// Keeps a record, which fits the layout. Records come in the order of their numbers.
  public mutating func append(_ record: ReplicationRecord) throws {
    precondition(record.values.count == layout.valueCount, "the record must fit the layout")
    let row = fingerprints.count % shape.replicationsInChunk
    for (column, value) in record.values.enumerated() {
      chunk[column * shape.replicationsInChunk + row] = value
    }
    if row + 1 == shape.replicationsInChunk { try storage.append(chunk) }
    for (index, outcome) in record.outcomes.enumerated() { promises[index].add(outcome) }
    fingerprints.append(ReplicationFingerprint(record))
  }

  /// What the replications together show; `design` is the one that they are of.
  public consuming func outcome(scenario: String, design: ExperimentDesign) throws
    -> ExperimentOutcome
  {
    precondition(
      fingerprints.map(\.replication).elementsEqual(design.replications),
      "the records must be those of the design")
    return ExperimentOutcome(
      scenario: scenario, layout: layout, design: design, estimates: try estimates(),
      promises: promises.map(\.estimate), fingerprints: fingerprints)
  }

  /// The estimates of all columns, from as many columns at a time as may be held.
  private func estimates() throws -> [Estimate] {
    var estimates: [Estimate] = []
    var ranks = QuantileRanks(count: fingerprints.count)
    estimates.reserveCapacity(layout.valueCount)
    for first in stride(from: 0, to: layout.valueCount, by: columnsAtATime) {
      let columns = first..<min(first + columnsAtATime, layout.valueCount)
      estimates += try values(of: columns).map { Estimate($0, ranks: &ranks) }
    }
    return estimates
  }

  /// How many columns may be held at a time.
  var columnsAtATime: Int { shape.columnsAtATime(replications: fingerprints.count) }

  /// The values of some columns, each in replication order.
  func values(of columns: Range<Int>) throws -> [[Double]] {
    let rows = shape.replicationsInChunk
    let (fullChunks, rest) = fingerprints.count.quotientAndRemainder(dividingBy: rows)
    var values = columns.map { _ in
      var column: [Double] = []
      column.reserveCapacity(fingerprints.count)
      return column
    }
    for number in 0..<fullChunks {
      let part = try storage.numbers(
        at: number * shape.numbersInChunk + columns.lowerBound * rows, count: columns.count * rows)
      for index in values.indices { values[index] += part[index * rows..<(index + 1) * rows] }
    }
    for (index, column) in columns.enumerated() {
      values[index] += chunk[column * rows..<column * rows + rest]
    }
    return values
  }
}
