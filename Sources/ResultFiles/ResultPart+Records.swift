import ContentDigest
public import Experimentation
public import Measurement

extension ResultPart {
  /// Reads the records in the order of their numbers.
  ///
  /// Throws `PartError` if the file is not as it was written. That is certain
  /// only at the end: until then nothing may be believed that was read.
  public func forEachRecord(
    layout: ObservationLayout, _ body: (ReplicationRecord) throws -> Void
  ) throws {
    precondition(layout.digest == run.layoutDigest, "the layout must be the run's")
    let form = RecordForm(layout)
    let replications = shard.replications(of: run.replications)
    let damage = PartError.damaged(path: path, file: PartManifest.recordsName)
    let (length, overflow) = form.byteCount.multipliedReportingOverflow(by: replications.count)
    guard !overflow, records.byteCount - RecordForm.heading.count == length else { throw damage }
    do {
      var file = try DigestedReader("\(path)/\(PartManifest.recordsName)")
      guard try file.next(RecordForm.heading.count) == RecordForm.heading else { throw damage }
      for number in replications {
        guard let record = form.record(in: try file.next(form.byteCount)),
          record.replication == number
        else { throw damage }
        try body(record)
      }
      guard try file.isAtEnd(), file.sha256 == records.sha256 else { throw damage }
    } catch let error as SystemError {
      throw PartError.notRead(path: "\(path)/\(PartManifest.recordsName)", error)
    }
  }

  /// Whether part `shard` of `run` is finished at `path`, to its last byte.
  ///
  /// A damaged one is not. Throws `refused` if something else stands there.
  public static func isFinished(
    _ shard: Shard, of run: RunIdentity, layout: ObservationLayout, at path: String
  ) throws(ResultFileError) -> Bool {
    guard try ResultDirectory(path, of: .part).holdsResult() else { return false }
    guard let part = try? ResultPart(reading: path) else { return false }
    if let difference = part.run.difference(from: run) {
      throw .refused(path: path, .otherPart(difference))
    }
    if part.shard != shard {
      throw .refused(path: path, .otherPart("part \(part.shard), not \(shard)"))
    }
    return (try? part.forEachRecord(layout: layout) { _ in }) != nil
  }
}
