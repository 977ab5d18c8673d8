import CivilCalendar
public import Experimentation
public import Measurement

/// Writes the result of a sweep into a directory, point by point, whole or not at all.
public struct SweepResultWriter: ~Copyable {
  private let layout: ObservationLayout
  private let numbers: [(date: Int, column: Int)]
  private let tables: (measures: Table, targets: Table)
  private var measures: TableWriter
  private var targets: TableWriter
  private var partial: UnfinishedResult
  private var point = 0

  /// Makes ready to write to `directory`, and locks it against other runs.
  ///
  /// - Parameter numbers: date and column in `layout` of the numbers that are listed.
  public init(
    directory: String, columns: [SweepColumn], layout: ObservationLayout,
    numbers: [(date: Int, column: Int)]
  ) throws(ResultFileError) {
    let partial = try UnfinishedResult(for: ResultDirectory(directory, of: .result(.study)))
    let tables = (measures: Table.sweep(columns), targets: Table.sweepTargets(columns))
    let measures = try TableWriter(tables.measures, in: partial.path)
    let targets = try TableWriter(tables.targets, in: partial.path)
    self.layout = layout
    self.numbers = numbers
    self.tables = tables
    self.measures = measures
    self.targets = targets
    self.partial = partial
  }

  /// Writes the next point: what each factor is there, and what the replications show of
  /// each number and promise.
  public mutating func append(
    _ values: [String], estimates: [Estimate], promises: [PromiseEstimate]
  ) throws(ResultFileError) {
    precondition(estimates.count == numbers.count, "an estimate for each number")
    point += 1
    let start = [String(point)] + values
    for ((date, column), estimate) in zip(numbers, estimates) {
      let column = layout.columns[column]
      let cells = Table.cells(estimate)
      try measures.add(
        start + [
          layout.dates[date].description, column.subject.identifier, column.measure.name,
          column.measure.unit,
        ] + cells.prefix(5) + cells.suffix(1))
    }
    for promise in promises {
      for (date, kept) in zip(promise.promise.dates, promise.kept) {
        try targets.add(
          start + [
            promise.promise.identifier, date.description, String(kept.count),
            kept.share.tableText,
          ] + Table.cells(kept.statement))
      }
    }
  }

  /// Writes what remains and puts the result in its place.
  public consuming func finish(
    _ study: StudyDescription, manifest: RunManifest
  ) throws(ResultFileError) {
    let listed = ObservationLayout(
      dates: layout.dates, columns: Set(numbers.map(\.column)).sorted().map { layout.columns[$0] },
      promises: layout.promises)
    var resources = [
      (table: tables.measures, file: try measures.finish()),
      (table: tables.targets, file: try targets.finish()),
    ]
    for (table, rows) in [
      (Table.places, Table.places(of: listed)), (.measures, Table.measures(of: listed)),
      (.targetDefinitions, Table.targetDefinitions(of: listed)),
    ] {
      resources.append((table, try partial.write(table, rows: rows)))
    }
    try partial.publish(study, resources: resources, manifest: manifest)
  }
}
