/// Why a text is no comparison; positions count characters from 1.
public enum ExpressionFault: Error, Hashable, Sendable {
  case noComparison
  case twoComparisons(position: Int)
  case unexpected(String, position: Int)
  case unexpectedEnd
  case unclosedBracket(position: Int)
  case tooDeep(limit: Int)
}
