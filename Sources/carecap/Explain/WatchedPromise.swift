import Experimentation
import Measurement

/// A promise at its last date, and what it could hang on.
struct WatchedPromise {
  let index: Int
  let candidates: [DriverCandidate]
  private let lastDate: Int
  private let value: Int

  /// Nil for a promise without a date, or about a measure that is not observed then.
  init?(index: Int, layout: ObservationLayout) {
    let promise = layout.promises[index]
    guard let last = promise.dates.last, let date = layout.dates.firstIndex(of: last),
      let column = layout.columns.firstIndex(where: {
        $0.subject.kind == .district && $0.measure.name == promise.measure.name
      })
    else { return nil }
    self.index = index
    lastDate = promise.dates.count - 1
    value = layout.index(date: date, column: column)
    candidates = DriverCandidate.all(in: layout, until: date)
  }

  /// What the replications have shown of it.
  struct Seen {
    private var values: [Double] = []
    private var isKept: [Bool] = []
    /// By candidate.
    private var drivers: [[Double]] = []
    private var worst = Double.infinity
    private(set) var worstReplication = 1

    mutating func add(_ record: ReplicationRecord, to promise: WatchedPromise) {
      let value = record.values[promise.value]
      values.append(value)
      isKept.append(record.outcomes[promise.index].isKept[promise.lastDate])
      if drivers.isEmpty { drivers = promise.candidates.map { _ in [] } }
      for (index, candidate) in promise.candidates.enumerated() {
        drivers[index].append(candidate.number(in: record))
      }
      if value < worst {
        worst = value
        worstReplication = record.replication
      }
    }

    /// Those whose correlation can be told from nought, the strongest first.
    func drivers(_ promise: WatchedPromise, confidence: Double) -> [Driver] {
      zip(promise.candidates, drivers).compactMap { candidate, numbers in
        RankCorrelation(numbers, values, confidence: confidence).flatMap {
          $0.interval.contains(0)
            ? nil : Driver(candidate, correlation: $0, numbers: numbers, isKept: isKept)
        }
      }.sorted { abs($0.correlation.coefficient) > abs($1.correlation.coefficient) }
    }
  }
}
