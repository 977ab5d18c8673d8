public import Measurement

/// Why records cannot be read.
public enum RecordFileError: Error, Hashable, Sendable {
  /// The file is not as it was written.
  case damaged(path: String)
  case notRead(path: String, SystemError)
}

extension RecordFileError {
  public var text: LocalizedText {
    switch self {
    case .damaged(let path):
      LocalizedText(
        en: "\(path) is damaged: it is not as it was written", zh: "\(path)已损坏：与写入时不同")
    case .notRead(let path, let error):
      LocalizedText(en: "\(path) cannot be read: \(error)", zh: "无法读取\(path)：\(error)")
    }
  }
}
