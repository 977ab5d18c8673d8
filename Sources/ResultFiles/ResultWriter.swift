public import Experimentation
public import Measurement

/// Writes the result of a run into a directory, whole or not at all.
///
/// Records are written as they come; the rest follows at the end, the manifest
/// last. Until then everything is in a hidden directory beside the destination,
/// which vanishes if the writer ends without `finish`. A result of carecap that
/// stands at the destination is replaced; anything else there is refused.
///
/// If the run is given with its plan, the records outlive an interruption, and a later writer
/// may go on from them.
///
/// All files but `run.json` depend on nothing but the outcome, so equal runs
/// give equal bytes.
public struct ResultWriter: ~Copyable {
  let layout: ObservationLayout
  let rows: ReplicationRows
  /// Where the result will be.
  let directory: String
  let plan: RecordPlan?
  var records: RecordJournal
  /// The finished result at the destination, if its records are to be taken over.
  let finished: FinishedResult?
  var replications: TableWriter
  private var additions: [OutputFile] = []
  private var partial: UnfinishedResult

  /// Makes ready to write the result of `scenario` to `directory`, and locks
  /// it against other runs.
  ///
  /// With `earlier` as `resume` and a plan, `takeUpRecords` gives the records that are there
  /// already. Throws `unfinished` or `notResumed` if there are some that may be neither used
  /// nor removed.
  ///
  /// The numbers of the district and its streets go into `replications.csv`,
  /// and those of the communities only if asked for, because they are many.
  public init(
    directory: String, scenario: String, layout: ObservationLayout,
    includingCommunityReplications: Bool = false, plan: RecordPlan? = nil,
    earlier: EarlierRecords = .refuse
  ) throws(ResultFileError) {
    let destination = ResultDirectory(directory, of: .result(.district))
    let partial = try UnfinishedResult(for: destination, earlier: earlier, plan: plan)
    let finished: FinishedResult? =
      if earlier == .resume, let plan {
        try Self.finished(at: destination, plan, layout, isNeeded: !partial.keepsRecords)
      } else {
        nil
      }
    let records = try RecordJournal(
      in: partial.path, form: RecordForm(layout), plan: plan, isResumed: partial.keepsRecords)
    let replications = try TableWriter(.replications, in: partial.path)
    let kinds: Set<Subject.Kind> =
      includingCommunityReplications ? [.district, .street, .community] : [.district, .street]
    rows = ReplicationRows(scenario: scenario, layout: layout, kinds: kinds)
    self.layout = layout
    self.directory = destination.path
    self.plan = plan
    self.records = records
    self.finished = finished
    self.replications = replications
    self.partial = partial
  }

  /// Writes what one replication showed. Records come in the order of their numbers.
  public mutating func append(_ record: ReplicationRecord) throws(ResultFileError) {
    try records.append(record)
    partial.keepsRecords = plan != nil
    try replications.add(rows: rows.bytes(of: record))
  }

  /// How many records there are, those that were taken up among them.
  public var recordCount: Int { records.count }

  /// A place on the disk where the numbers of a long experiment can wait.
  public func makeScratchFile() throws(ResultFileError) -> ScratchFile {
    try ScratchFile(in: partial.path)
  }

  /// Adds a text file to the result, such as a report. It ends with a line end.
  public mutating func add(_ text: String, as name: String) throws(ResultFileError) {
    let taken = [RecordForm.fileName] + Table.all.map(\.fileName) + ResultDirectory.reservedNames
    guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")),
      !name.utf8.contains(0), !taken.contains(name)
    else { throw .badName(name) }
    additions.append(try partial.write(text, as: name))
  }

  /// Writes what remains and puts the result in its place.
  ///
  /// `resolvedScenario` is the scenario as it was really run, with every figure in it.
  public consuming func finish(
    _ outcome: ExperimentOutcome, manifest: RunManifest, resolvedScenario: String
  ) throws(ResultFileError) {
    precondition(outcome.layout == layout, "the outcome must be of the same layout")
    var resources: [(table: Table, file: OutputFile)] = []
    for table in Table.all {
      if let rows = table.rows {
        var writer = try TableWriter(table, in: partial.path)
        for row in rows(outcome, manifest.horizon) { try writer.add(row) }
        resources.append((table, try writer.finish()))
      } else {
        resources.append((table, try replications.finish()))
      }
    }
    let records = try records.finish()
    let package = DataPackage(scenario: outcome.scenario, resources: resources)
    let resolved = try partial.write(resolvedScenario, as: ResultDirectory.scenarioName)
    let description = try partial.write(package.json.text, as: ResultDirectory.packageName)
    let json = manifest.json(
      of: outcome, resolvedDigest: resolved.sha256,
      outputs: resources.map(\.file) + additions + [records, resolved, description])
    _ = try partial.write(json.text, as: ResultDirectory.manifestName)
    try partial.publish()
  }
}
