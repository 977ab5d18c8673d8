public import Measurement

/// Why results could not be written.
///
/// What stood at the destination before is untouched, except after `notPublished`.
public enum ResultFileError: Error, Hashable, Sendable {
  /// A file or directory could not be made.
  case notCreated(path: String, SystemError)
  /// Writing, flushing or closing a file failed, such as on a full disk.
  case notWritten(path: String, SystemError)
  /// A file or directory could not be read.
  case notRead(path: String, SystemError)
  /// The finished result could not be put in its place for sure. Whatever stands
  /// there, the old result or the new one, is whole.
  case notPublished(path: String, SystemError)
  /// The destination holds something that is not to be replaced.
  case refused(path: String, Obstacle)
  /// The destination has records of a run that did not finish.
  case unfinished(path: String, kept: Int, RecordedUnit = .replication)
  /// A run cannot go on from what stands at a path.
  case notResumed(path: String, Hindrance)
  /// Another run is writing to the destination.
  case inUse(path: String, holder: LockHolder?)
  /// Something was to be written under a name that is taken or no plain name.
  case badName(String)

  /// What stands at a destination, and why it is left alone.
  public enum Obstacle: Hashable, Sendable {
    case symbolicLink
    case notADirectory
    case noManifest
    case foreignManifest
    /// A result of another kind.
    case otherKind(ResultKind)
    case noPartManifest
    case foreignPartManifest
    case foreignFile(String)
    /// The part of another run, or another part; the text says what differs.
    case otherPart(String)
  }

  /// Why a run cannot go on from the records that are there.
  public enum Hindrance: Hashable, Sendable {
    /// They are of another run; the text says what differs.
    case otherRun(String)
    /// There are more of them than are wanted.
    case tooMany(Int, wanted: Int, RecordedUnit = .replication)
    /// They cannot be read; the text says why.
    case unreadable(LocalizedText)
    /// The same replication gives another record now; the text says where it differs.
    case notRepeated(LocalizedText)
  }

  public enum Category: Hashable, Sendable {
    /// The output cannot be created: exit code 73 of sysexits.h.
    case cannotCreate
    /// Input or output failed on the way: exit code 74 of sysexits.h.
    case inputOutput
  }

  public var category: Category {
    switch self {
    case .notCreated, .refused, .unfinished, .notResumed, .inUse, .badName: .cannotCreate
    case .notWritten, .notRead, .notPublished: .inputOutput
    }
  }
}
