public import Experimentation

/// Why parts cannot be merged.
public enum PartError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case nothingThere(path: String)
  /// What stands there is not a part, or one of another version of carecap.
  case notAPart(path: String)
  /// A file of the part is not as it was written.
  case damaged(path: String, file: String)
  case notRead(path: String, SystemError)
  /// The part is of another run than `other`.
  case ofAnotherRun(path: String, other: String, difference: String)
  /// Two copies of the same part do not hold the same records.
  case contradictory(path: String, other: String, Shard)
  /// These parts are not among those given.
  case missing([Shard])
}

extension PartError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothingThere(let path): "\(path) does not exist"
    case .notAPart(let path):
      "\(path) is not a part of a run: carecap run --shard writes such a part, with a part.json"
    case .damaged(let path, let file):
      "\(path) is damaged: its \(file) is not as it was written; run that part again"
    case .notRead(let path, let error): "\(path) cannot be read: \(error)"
    case .ofAnotherRun(let path, let other, let difference):
      "\(path) is not of the same run as \(other): \(difference)"
    case .contradictory(let path, let other, let shard):
      "\(path) and \(other) are both part \(shard), with different records"
    case .missing(let shards):
      "\(shards.count) of \(shards.first?.count ?? 0) parts missing: "
        + "run them with --array=\(shards.arrayList)"
    }
  }
}
