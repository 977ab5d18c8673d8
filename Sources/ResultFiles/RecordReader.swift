import ContentDigest
public import Measurement

/// Reads a file of records one after the other, each checked against its own digest.
///
/// A record that was handed out is as it was written, whatever follows in the file.
public struct RecordReader: ~Copyable {
  private let path: String
  private let form: RecordForm
  private let last: Int
  private(set) var nextReplication: Int
  private var file: DigestedReader
  /// How many bytes, from the beginning on, have been found to be as they were written.
  private(set) var checkedByteCount = RecordForm.heading.count
  /// The digest of those bytes.
  private(set) var checkedDigest: SHA256Digest
  /// The digest that the whole file must have; nil if nobody knows it yet.
  private let sha256: String?

  /// Opens the file at `path` with the records of `replications`.
  init(
    _ path: String, form: RecordForm, replications: ClosedRange<Int>, sha256: String?
  ) throws(RecordFileError) {
    self.path = path
    self.sha256 = sha256
    self.form = form
    nextReplication = replications.lowerBound
    last = replications.upperBound
    let file = try Self.opened(path)
    checkedDigest = file.digest
    self.file = file
  }

  /// The file, read up to the first record.
  private static func opened(_ path: String) throws(RecordFileError) -> DigestedReader {
    do throws(SystemError) {
      var file = try DigestedReader(path)
      if try file.next(RecordForm.heading.count) == RecordForm.heading { return file }
    } catch {
      throw .notRead(path: path, error)
    }
    throw .damaged(path: path)
  }

  /// The next record; nil after the last. Then the whole file has been found to be as it
  /// was written.
  public mutating func next() throws(RecordFileError) -> ReplicationRecord? {
    guard nextReplication <= last else {
      guard try bytes(1).isEmpty, sha256 == nil || sha256 == file.sha256 else {
        throw .damaged(path: path)
      }
      return nil
    }
    guard let record = form.record(in: try bytes(form.byteCount)),
      record.replication == nextReplication
    else { throw .damaged(path: path) }
    nextReplication += 1
    checkedByteCount += form.byteCount
    checkedDigest = file.digest
    return record
  }

  /// The next area, each with so many replications; nil after the last, as `next` says.
  public mutating func nextArea(replications: Int) throws(RecordFileError) -> AreaRecord? {
    guard let record = try next() else { return nil }
    guard let area = AreaRecord(record, replications: replications) else {
      throw .damaged(path: path)
    }
    return area
  }

  private mutating func bytes(_ count: Int) throws(RecordFileError) -> [UInt8] {
    do {
      return try file.next(count)
    } catch {
      throw .notRead(path: path, error)
    }
  }
}
