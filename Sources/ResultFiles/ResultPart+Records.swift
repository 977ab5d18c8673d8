public import Experimentation
public import Measurement

extension ResultPart {
  /// Reads the records in the order of their numbers.
  ///
  /// Throws `PartError` if the file is not as it was written. That is certain
  /// only at the end: until then nothing may be believed that was read.
  public func forEachRecord(
    form: RecordForm, _ body: (ReplicationRecord) throws -> Void
  ) throws {
    precondition(form.digest == run.provenance.layoutDigest, "the form must be the run's")
    do {
      var reader = try RecordReader(
        "\(path)/\(RecordForm.fileName)", form: form,
        replications: shard.replications(of: run.replications), sha256: records.sha256)
      while let record = try reader.next() { try body(record) }
    } catch let error as RecordFileError {
      switch error {
      case .damaged: throw PartError.damaged(path: path, file: RecordForm.fileName)
      case .notRead(let path, let error): throw PartError.notRead(path: path, error)
      }
    }
  }

  /// Whether part `shard` of `run` is finished at `path`, to its last byte.
  ///
  /// A damaged one is not. What a run that was killed at its very end left beside it is
  /// removed. Throws `refused` if something else stands there.
  public static func isFinished(
    _ shard: Shard, of run: RunIdentity, form: RecordForm, at path: String
  ) throws(ResultFileError) -> Bool {
    guard try ResultDirectory(path, of: .part).holdsResult() else { return false }
    guard let part = try? ResultPart(reading: path) else { return false }
    if let difference = part.run.difference(from: run) {
      throw .refused(path: path, .otherPart(difference))
    }
    if part.shard != shard {
      throw .refused(path: path, .otherPart("part \(part.shard), not \(shard)"))
    }
    guard (try? part.forEachRecord(form: form) { _ in }) != nil else { return false }
    UnfinishedResult.clearUp(beside: ResultDirectory(path, of: .part))
    return true
  }
}
