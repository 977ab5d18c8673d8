/// Why records cannot be read.
public enum RecordFileError: Error, Hashable, Sendable {
  /// The file is not as it was written.
  case damaged(path: String)
  case notRead(path: String, SystemError)
}

extension RecordFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .damaged(let path): "\(path) is damaged: it is not as it was written"
    case .notRead(let path, let error): "\(path) cannot be read: \(error)"
    }
  }
}
