import Measurement

/// What two layouts with the same dates have in common, and where it stands in each.
struct LayoutMatching {
  private struct Key: Hashable {
    let kind: Subject.Kind
    let identifier: String
    let measure: String
    let unit: String

    init(_ column: ObservationLayout.Column) {
      kind = column.subject.kind
      identifier = column.subject.identifier
      measure = column.measure.name
      unit = column.measure.unit
    }
  }

  let common: ObservationLayout
  /// Where the values of `common` stand in the two, in its order.
  let values: [(plan: Int, baseline: Int)]
  let promises: [(plan: Int, baseline: Int)]
  let unmatchedColumns: Int
  let unmatchedPromises: [String]

  init(
    _ plan: ObservationLayout, _ baseline: ObservationLayout, excluding measures: Set<String> = []
  ) {
    // Looked up by key only; its order reaches nobody.
    let places = Dictionary(
      plan.columns.enumerated().map { (Key($1), $0) }, uniquingKeysWith: { first, _ in first })
    let columns = baseline.columns.enumerated().compactMap { index, column in
      measures.contains(column.measure.name)
        ? nil : places[Key(column)].map { (plan: $0, baseline: index) }
    }
    promises = baseline.promises.enumerated().compactMap { index, promise in
      measures.contains(promise.measure.name)
        ? nil
        : plan.promises.firstIndex { $0.isSame(as: promise) }
          .map { (plan: $0, baseline: index) }
    }
    common = ObservationLayout(
      dates: baseline.dates, columns: columns.map { baseline.columns[$0.baseline] },
      promises: promises.map { baseline.promises[$0.baseline] })
    values = baseline.dates.indices.flatMap { date in
      columns.map {
        (
          plan: plan.index(date: date, column: $0.plan),
          baseline: baseline.index(date: date, column: $0.baseline)
        )
      }
    }
    unmatchedColumns = plan.columns.count + baseline.columns.count - 2 * columns.count
    let matched = promises
    let others =
      baseline.promises.indices.filter { index in !matched.contains { $0.baseline == index } }
      .map { baseline.promises[$0].identifier }
      + plan.promises.indices.filter { index in !matched.contains { $0.plan == index } }
      .map { plan.promises[$0].identifier }
    unmatchedPromises = Set(others).sorted()
  }
}

extension Promise {
  /// Whether both ask for the same, whatever they are called.
  fileprivate func isSame(as other: Promise) -> Bool {
    identifier == other.identifier && measure.name == other.measure.name && level == other.level
      && dates == other.dates
  }
}
