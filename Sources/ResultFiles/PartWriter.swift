public import Experimentation
public import Measurement

/// Writes one part of a run into a directory, whole or not at all.
///
/// A part holds the records of its replications to the last bit, the scenario
/// as it is run, and a manifest that says of which run it is a part. It is
/// published as a result is.
public struct PartWriter: ~Copyable {
  private let run: RunIdentity
  private let shard: Shard
  private let form: RecordForm
  private var nextReplication: Int
  private var records: CheckedFile
  private var partial: PartialResult

  /// Makes ready to write part `shard` of `run` to `directory`, and locks it against other runs.
  ///
  /// A part of carecap that stands there is replaced; anything else is refused.
  public init(directory: String, run: RunIdentity, shard: Shard, layout: ObservationLayout)
    throws(ResultFileError)
  {
    precondition(shard.count == run.parts, "the part must be one of the run's")
    let destination = ResultDirectory(directory, of: .part)
    guard !["", ".", "..", "/"].contains(destination.name) else { throw .badName(directory) }
    let partial = try PartialResult(for: destination)
    var records = try CheckedFile(creating: RecordForm.fileName, in: partial.path)
    try records.write(RecordForm.heading)
    self.run = run
    self.shard = shard
    form = RecordForm(layout)
    nextReplication = shard.replications(of: run.replications).lowerBound
    self.records = records
    self.partial = partial
  }

  /// Writes what one replication showed. Records come in the order of their numbers.
  public mutating func append(_ record: ReplicationRecord) throws(ResultFileError) {
    precondition(record.replication == nextReplication, "records come in their order")
    nextReplication += 1
    try records.write(form.bytes(of: record))
  }

  /// Writes what remains and puts the part in its place.
  ///
  /// `resolvedScenario` is the scenario as it was really run, with every figure in it.
  public consuming func finish(
    inputs: [RunManifest.InputFile], environment: RunManifest.Environment, workers: Int,
    resolvedScenario: String
  ) throws(ResultFileError) {
    precondition(
      nextReplication == shard.replications(of: run.replications).upperBound + 1,
      "a part is finished when all its replications are")
    let manifest = PartManifest(
      run: run, shard: shard, inputs: inputs, records: try records.finish(),
      resolvedScenario: try write(resolvedScenario, as: ResultDirectory.scenarioName))
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
