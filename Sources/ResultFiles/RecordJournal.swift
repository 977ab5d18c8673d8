import ContentDigest
import Measurement

/// The records of a run that goes on, in the directory of its unfinished result.
///
/// Each record is handed to the system before the next one comes, so a killed process loses
/// none; and to the disk with every 32nd, so a power failure costs the last 31 at most. The
/// finished file is the same however often the run was interrupted.
struct RecordJournal: ~Copyable {
  private static let recordsBetweenFlushes = 32

  private let path: String
  private let form: RecordForm
  private let firstReplication: Int
  private var file: CheckedFile
  /// The number of the record that comes next.
  private(set) var nextReplication: Int

  /// Goes on behind the records that an unfinished result keeps, or begins.
  ///
  /// Without a plan nothing says of which run the records are, so nobody will go on from
  /// them; they begin with replication 1.
  init(
    in directory: String, form: RecordForm, plan: RecordPlan?, isResumed: Bool
  ) throws(ResultFileError) {
    path = "\(directory)/\(RecordForm.fileName)"
    self.form = form
    firstReplication = plan?.replications.lowerBound ?? 1
    var whole: WholePart?
    if isResumed, let plan {
      whole = try Self.wholePart(of: path, form: form, replications: plan.replications)
    } else if let plan {
      try Self.announce(plan, form, in: directory)
    }
    file = try Self.opened(in: directory, behind: whole)
    nextReplication = whole?.nextReplication ?? firstReplication
  }

  /// The number of records.
  var count: Int { nextReplication - firstReplication }

  /// Adds a record, which fits the layout. Records come in the order of their numbers.
  mutating func append(_ record: ReplicationRecord) throws(ResultFileError) {
    precondition(record.replication == nextReplication, "records come in their order")
    try file.write(form.bytes(of: record))
    nextReplication += 1
    try file.flush(durably: count.isMultiple(of: Self.recordsBetweenFlushes))
  }

  /// Reads the records so far; requires that there are some.
  func makeReader() throws(RecordFileError) -> RecordReader {
    try RecordReader(
      path, form: form, replications: firstReplication...nextReplication - 1, sha256: nil)
  }

  mutating func finish() throws(ResultFileError) -> OutputFile { try file.finish() }
}

extension RecordJournal {
  /// What is whole of a file: its records up to the first that is not as it was written, such
  /// as the torn last one of a killed process.
  private struct WholePart {
    var byteCount: Int
    var digest: SHA256Digest
    var nextReplication: Int
  }

  /// Reads all that is whole of the file; nil if not even its heading is.
  private static func wholePart(
    of path: String, form: RecordForm, replications: ClosedRange<Int>
  ) throws(ResultFileError) -> WholePart? {
    var whole: WholePart?
    do throws(RecordFileError) {
      var reader = try RecordReader(
        path, form: form, replications: replications, sha256: nil)
      repeat {
        whole = WholePart(
          byteCount: reader.checkedByteCount, digest: reader.checkedDigest,
          nextReplication: reader.nextReplication)
      } while try reader.next() != nil
    } catch {
      if case .notRead(let path, let error) = error, !error.isAbsence {
        throw .notRead(path: path, error)
      }
    }
    return whole
  }

  /// The file of records, with all that is whole of an earlier one.
  private static func opened(
    in directory: String, behind whole: WholePart?
  ) throws(ResultFileError) -> CheckedFile {
    let name = RecordForm.fileName
    if let whole {
      return try CheckedFile(
        continuing: name, in: directory, behind: whole.byteCount, whole.digest)
    }
    do {
      // What stands there has not even a heading.
      let path = "\(directory)/\(name)"
      if try FileSystem.entry(at: path) != .missing { try FileSystem.removeFile(path) }
    } catch {
      throw .notCreated(path: "\(directory)/\(name)", error)
    }
    var file = try CheckedFile(creating: name, in: directory)
    try file.write(RecordForm.heading)
    return file
  }

  /// Says on the disk of which run the records will be, before there are any.
  private static func announce(
    _ plan: RecordPlan, _ form: RecordForm, in directory: String
  ) throws(ResultFileError) {
    let manifest = UnfinishedManifest(
      provenance: plan.provenance, firstReplication: plan.replications.lowerBound,
      recordByteCount: form.byteCount)
    var file = try CheckedFile(creating: UnfinishedManifest.fileName, in: directory)
    try file.write(manifest.json.text.utf8)
    _ = try file.finish()
    do {
      try FileSystem.synchronizeDirectory(directory)
    } catch {
      throw .notWritten(path: directory, error)
    }
  }
}
