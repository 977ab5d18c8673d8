/// Which plan was selected, and what came of the others.
public struct SelectionOutcome: Hashable, Sendable {
  public let selected: Int
  /// Whether the procedure came to its end; if not, the replications ran out first, and
  /// `selected` merely has the best mean so far.
  public let isDecided: Bool
  /// When each plan went that did; in that order.
  public let eliminations: [KimNelsonScreening.Elimination]
  /// The plans whose mean is within the indifference of the selected one's, over the
  /// replications that both have.
  public let withinIndifference: [Int]
  /// The replications of each plan.
  public let replications: [Int]
  /// The approximate probability of correct selection; nil for a procedure that guarantees one.
  public let approximateProbability: Double?
}

extension PlanSampling {
  /// The means of two plans' difference over the replications that both have.
  func meanDifference(_ first: Int, _ second: Int, column: Int) -> Double {
    let count = Swift.min(self[first].count, self[second].count)
    let pairs = zip(
      self[first].values(column: column, first: count),
      self[second].values(column: column, first: count))
    return RunningMoments(pairs.map { $0 - $1 }).mean
  }

  /// The plans beside `selected` whose mean is closer to its mean than `indifference`.
  func plans(within indifference: Double, of selected: Int, column: Int) -> [Int] {
    (0..<plans.count).filter {
      $0 != selected && self[$0].count > 0
        && abs(meanDifference($0, selected, column: column)) < indifference
    }
  }

  /// The number of a column in one replication, which must be finite.
  func number(
    _ plan: Int, observation index: Int, column: Int
  ) throws(SelectionError) -> Double {
    let value = self[plan].observations[index][column]
    guard value.isFinite else {
      throw .noNumber(plan: plan, replication: firstReplication + index, column: column)
    }
    return value
  }
}
