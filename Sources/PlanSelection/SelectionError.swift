/// Why plans cannot be selected.
public enum SelectionError: Error, Hashable, Sendable {
  /// A plan has no finite number in a replication, where every one is needed.
  case noNumber(plan: Int, replication: Int, column: Int)
  /// So few replications that no plan could ever pass; `needed` would do.
  case tooFewReplications(given: Int, needed: Int)
}

extension SelectionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noNumber(let plan, let replication, let column):
      "plan \(plan + 1) has no number \(column + 1) in replication \(replication)"
    case .tooFewReplications(let given, let needed):
      "with \(given) replications no plan can pass; at least \(needed) are needed"
    }
  }
}
