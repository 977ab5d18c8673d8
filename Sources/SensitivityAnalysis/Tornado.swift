public import Experimentation

/// One parameter after the other at its low and its high value, all others at their middle.
public enum Tornado {
  /// The middle, then for each parameter its low and its high point.
  public static func points(dimension: Int) -> [UnitPoint] {
    let middle = UnitPoint(repeating: 0.5, count: dimension)
    return [middle]
      + (0..<dimension).flatMap { parameter in
        [CentralRange.lower, CentralRange.upper].map { probability in
          var point = middle
          point[parameter] = probability
          return point
        }
      }
  }

  /// What one parameter does.
  public struct Bar: Hashable, Sendable {
    public let parameter: Int
    public let low: Estimate
    public let high: Estimate
    /// High minus low, replication by replication with the same chances.
    public let difference: Estimate
  }

  /// The bars, the longest first; `answers` are those at `points(dimension:)`.
  ///
  /// - Precondition: the points have equally many replications, from the same chances.
  public static func bars(_ answers: [Replicates]) -> [Bar] {
    precondition(answers.count % 2 == 1, "a middle, and two answers for each parameter")
    let bars = (0..<answers.count / 2).map { parameter in
      let (low, high) = (answers[2 * parameter + 1], answers[2 * parameter + 2])
      return Bar(
        parameter: parameter, low: Estimate(low), high: Estimate(high),
        difference: Estimate(high.minus(low)))
    }
    return bars.ranked { abs($0.difference.mean ?? 0) }
  }
}
