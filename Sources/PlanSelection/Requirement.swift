/// What a plan must keep.
public struct Requirement: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The column is 1 where something is kept, and is to be 1 with at least this probability.
    /// Any other value, and no number, count as not kept.
    case probability(Double)
    /// The mean of the column is to be at least this.
    case meanAtLeast(Double)
    /// The mean of the column is to be at most this.
    case meanAtMost(Double)
  }

  public let kind: Kind
  /// The number of the observations that it is about.
  public let column: Int
  /// Where all numbers of the column lie, if that is known for sure; then a plan that cannot
  /// pass any more is given up early.
  public let range: ClosedRange<Double>?

  /// - Precondition: a probability lies between 0 and 1.
  public init(_ kind: Kind, column: Int, range: ClosedRange<Double>? = nil) {
    if case .probability(let level) = kind {
      precondition(0 < level && level < 1, "a probability to reach lies between 0 and 1")
    }
    self.kind = kind
    self.column = column
    self.range = range
  }
}
