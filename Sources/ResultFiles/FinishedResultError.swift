public import Measurement

/// Why a finished result cannot be read.
public enum FinishedResultError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case nothingThere(path: String)
  /// What stands there is no result, or one of another version of carecap.
  case notAResult(path: String)
  /// It is the result of a run over areas, and something of a district is asked of it.
  case ofAreas(path: String)
  /// The result keeps no records, because they were removed.
  case withoutRecords(path: String)
  /// Files of the result are not as they were written, or missing.
  case damaged(path: String, files: [String])
  case notRead(path: String, SystemError)
}

extension FinishedResultError {
  /// What is wrong with the records of the result at `path`.
  public init(_ error: RecordFileError, in path: String) {
    switch error {
    case .damaged: self = .damaged(path: path, files: [RecordForm.fileName])
    case .notRead(let file, let error): self = .notRead(path: file, error)
    }
  }

  public var text: LocalizedText {
    switch self {
    case .nothingThere(let path):
      LocalizedText(en: "\(path) does not exist", zh: "\(path)不存在")
    case .notAResult(let path):
      LocalizedText(
        en: "\(path) is not a result of this version of carecap: carecap run writes such a "
          + "directory, with a run.json",
        zh: "\(path)不是本版本carecap的结果：carecap run写出的结果目录里有run.json")
    case .ofAreas(let path):
      LocalizedText(
        en: "\(path) is the result of a run over areas, which cannot be explained, compared or "
          + "traced yet: carecap verify repeats it, or one of its areas",
        zh: "\(path)是按地区运行的结果，目前还不能解读、比较或追踪：可用carecap verify复核全部或某一地区")
    case .withoutRecords(let path):
      LocalizedText(
        en: "\(path) keeps no records any more: its \(RecordForm.fileName) is gone",
        zh: "\(path)已没有各次模拟的记录：缺少\(RecordForm.fileName)")
    case .damaged(let path, let files):
      LocalizedText(
        en: "\(path) is damaged: not as written, or gone: \(files.joined(separator: ", "))",
        zh: "\(path)已损坏：以下文件被改动或缺失：\(files.joined(separator: "、"))")
    case .notRead(let path, let error):
      LocalizedText(en: "\(path) cannot be read: \(error)", zh: "\(path)无法读取：\(error)")
    }
  }
}
