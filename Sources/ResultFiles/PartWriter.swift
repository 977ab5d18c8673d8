public import Experimentation
public import Measurement

/// Writes one part of a run into a directory, whole or not at all.
///
/// A part holds the records of its replications to the last bit, the scenario
/// as it is run, and a manifest that says of which run it is a part. It is
/// published as a result is. Its records outlive an interruption, and a later writer may go
/// on from them.
public struct PartWriter: ~Copyable {
  private let run: RunIdentity
  private let shard: Shard
  private var records: RecordJournal
  private var partial: UnfinishedResult

  /// Makes ready to write part `shard` of `run` to `directory`, and locks it against other runs.
  ///
  /// A part of carecap that stands there is replaced; anything else is refused. Throws
  /// `unfinished` or `notResumed` if there are records that may be neither used nor removed.
  public init(
    directory: String, run: RunIdentity, shard: Shard, form: RecordForm,
    earlier: EarlierRecords = .refuse
  ) throws(ResultFileError) {
    precondition(shard.count == run.parts, "the part must be one of the run's")
    let destination = ResultDirectory(directory, of: .part)
    let plan = RecordPlan(
      provenance: run.provenance, replications: shard.replications(of: run.replications))
    let partial = try UnfinishedResult(for: destination, earlier: earlier, plan: plan)
    let records = try RecordJournal(
      in: partial.path, form: form, plan: plan, isResumed: partial.keepsRecords)
    self.run = run
    self.shard = shard
    self.records = records
    self.partial = partial
  }

  /// Writes what one replication showed. Records come in the order of their numbers.
  public mutating func append(_ record: ReplicationRecord) throws(ResultFileError) {
    try records.append(record)
    partial.keepsRecords = true
  }

  /// How many records there are, those of an earlier writer among them.
  public var recordCount: Int { records.count }

  /// The last of the records that are there already; nil if there are none.
  public func lastRecord() throws(ResultFileError) -> ReplicationRecord? {
    guard records.count > 0 else { return nil }
    var last: ReplicationRecord?
    do throws(RecordFileError) {
      var reader = try records.makeReader()
      while let record = try reader.next() { last = record }
    } catch {
      throw .notResumed(path: partial.path, .unreadable(error.text))
    }
    return last
  }

  /// Writes what remains and puts the part in its place.
  ///
  /// `resolvedScenario` is the scenario as it was really run, with every figure in it. A part
  /// of a run over areas says how its areas are called.
  public consuming func finish(
    inputs: [RunManifest.InputFile], environment: RunManifest.Environment, workers: Int,
    resolvedScenario: String, areas: [AreaName]? = nil
  ) throws(ResultFileError) {
    precondition((areas == nil) == (run.provenance.areas == nil), "areas are called by name")
    precondition(
      records.nextReplication == shard.replications(of: run.replications).upperBound + 1,
      "a part is finished when all its replications are")
    let manifest = PartManifest(
      run: run, shard: shard, inputs: inputs, records: try records.finish(),
      resolvedScenario: try write(resolvedScenario, as: ResultDirectory.scenarioName),
      areas: areas)
    let written = try write(
      manifest.json(environment: environment, workers: workers).text, as: PartManifest.fileName)
    _ = try write("\(written.sha256)  \(written.name)\n", as: PartManifest.digestFileName)
    try partial.publish()
  }

  private func write(_ text: String, as name: String) throws(ResultFileError) -> OutputFile {
    var file = try CheckedFile(creating: name, in: partial.path)
    try file.write(text.utf8)
    return try file.finish()
  }
}
