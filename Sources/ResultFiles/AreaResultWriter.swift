public import CivilCalendar
public import Measurement
public import RandomVariates

/// Writes the result of a run over areas into a directory, whole or not at all.
///
/// Areas come one after the other, in ascending order of their codes; the totals of a
/// province, a prefecture and the country are written when their last area has come, so
/// memory does not grow with the number of areas.
///
/// If the run is given with its plan, the areas that were written outlive an interruption, and
/// a later writer may go on from them.
public struct AreaResultWriter: ~Copyable {
  /// What a run over areas was.
  public struct Design: Hashable, Sendable {
    /// The SHA-256 digest of the table of the areas, in hexadecimal digits.
    public var tableDigest: String
    public var masterSeed: MasterSeed
    public var replications: ClosedRange<Int>
    public var workers: Int

    public init(
      tableDigest: String, masterSeed: MasterSeed, replications: ClosedRange<Int>, workers: Int
    ) {
      self.tableDigest = tableDigest
      self.masterSeed = masterSeed
      self.replications = replications
      self.workers = workers
    }
  }

  private let rows: AreaRows
  private let scenario: String
  private let design: Design
  private let layoutDigest: String
  private let plan: RecordPlan?
  private var records: RecordJournal
  private var table: TableWriter
  private var totals: [AreaTotal]
  private var areaCount = 0
  private var lastCode: String?
  private var partial: UnfinishedResult

  /// Makes ready to write the result of `scenario` to `directory`, and locks it against
  /// other runs.
  public init(
    directory: String, scenario: String, dates: [CivilDate], measures: [Measure], design: Design,
    plan: RecordPlan? = nil, earlier: EarlierRecords = .refuse
  ) throws(ResultFileError) {
    let partial = try UnfinishedResult(
      for: ResultDirectory(directory, of: .result(.areas)), earlier: earlier, plan: plan)
    let form = RecordForm(areasOn: dates, measures: measures, replications: design.replications)
    let records = try RecordJournal(
      in: partial.path, form: form, plan: plan, isResumed: partial.keepsRecords)
    let table = try TableWriter(.areas, in: partial.path)
    rows = AreaRows(dates: dates, measures: measures, replications: design.replications)
    totals = AreaLevel.totals.map { AreaTotal($0) }
    self.scenario = scenario
    self.design = design
    layoutDigest = form.digest
    self.plan = plan
    self.records = records
    self.table = table
    self.partial = partial
  }

  /// How many areas there are, those of an earlier writer among them.
  public var count: Int { records.count }

  /// Takes up the areas that are there already; `body` sees each and says how it is called.
  /// Comes before the first `append`.
  public mutating func takeUpAreas(_ body: (AreaRecord) throws -> AreaName) throws {
    guard records.count > 0 else { return }
    do {
      var reader = try records.makeReader()
      while let area = try reader.nextArea(replications: design.replications.count) {
        let name = try body(area)
        try addRows(of: area.values, code: name.code, name: name.name)
      }
    } catch let error as RecordFileError {
      throw ResultFileError.notResumed(path: partial.path, .unreadable(error.text))
    }
  }

  /// Writes one area. Areas come in the order of their numbers.
  ///
  /// - Precondition: the code is above that of the area before.
  public mutating func append(_ area: AreaRecord, _ name: AreaName) throws(ResultFileError) {
    try records.append(area.record)
    partial.keepsRecords = plan != nil
    try addRows(of: area.values, code: name.code, name: name.name)
  }

  private mutating func addRows(
    of values: [[Int]], code: String, name: String
  ) throws(ResultFileError) {
    precondition(lastCode.map { $0 < code } ?? true, "areas come in the order of their codes")
    lastCode = code
    areaCount += 1
    for index in totals.indices {
      if let done = totals[index].finish(before: code) { try write(done, totals[index].level) }
    }
    try table.add(rows: rows.bytes(.area, code: code, name: name, values: values))
    for index in totals.indices { totals[index].add(code: code, values) }
  }

  private mutating func write(
    _ total: AreaTotal.Finished, _ level: AreaLevel
  ) throws(ResultFileError) {
    try table.add(rows: rows.bytes(level, code: total.code, name: "", values: total.values))
  }

  /// Writes what remains, puts the result in its place, and returns the values of the
  /// whole country, by replication; none where there was no area.
  public consuming func finish(
    manifest: RunManifest, resolvedScenario: String
  ) throws(ResultFileError) -> [[Int]] {
    var country: [[Int]] = []
    for index in totals.indices {
      guard let done = totals[index].finish(before: nil) else { continue }
      try write(done, totals[index].level)
      if totals[index].level == .country { country = done.values }
    }
    var definitions = try TableWriter(.areaMeasures, in: partial.path)
    for row in rows.definitions { try definitions.add(row) }
    let resources = [
      (table: Table.areas, file: try table.finish()),
      (table: Table.areaMeasures, file: try definitions.finish()),
    ]
    let records = try records.finish()
    let package = DataPackage(scenario: scenario, resources: resources)
    let resolved = try partial.write(resolvedScenario, as: ResultDirectory.scenarioName)
    let description = try partial.write(package.json.text, as: ResultDirectory.packageName)
    let json = manifest.json(
      scenario: scenario, design: design, areaCount: areaCount, dates: rows.dateCount,
      measures: rows.measureCount, resolvedDigest: resolved.sha256, layoutDigest: layoutDigest,
      outputs: resources.map(\.file) + [records, resolved, description])
    _ = try partial.write(json.text, as: ResultDirectory.manifestName)
    try partial.publish()
    return country
  }
}
