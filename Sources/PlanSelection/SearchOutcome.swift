/// What a search found.
public struct SearchOutcome: Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// Asked, and the verdict is certain for the replications of the search.
    case passes, fails
    /// Passes or fails because the direction of the decisions says so.
    case passesByDirection = "passes_by_direction"
    case failsByDirection = "fails_by_direction"
    /// Not asked, or not to the end, because it costs more than a plan that passes.
    case tooDear = "costs_more"
  }

  /// The cheapest plan that passes; nil if none does.
  public let answer: Int?
  /// The verdict on every plan.
  public let verdicts: [Verdict]
  public let monotonicity: MonotonicityReport
  /// The replications that the search took, all plans together.
  public let replications: Int
  /// The replications of all plans of the grid.
  public let exhaustive: Int
}
