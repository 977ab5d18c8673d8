public import Measurement

/// Which plans are not beaten in every respect by another one.
public struct EfficientFrontier: Hashable, Sendable {
  /// A number of the plans that is to be small or large.
  public struct Goal: Hashable, Sendable {
    public let column: Int
    public let preference: Preference

    public init(column: Int, preference: Preference) {
      self.column = column
      self.preference = preference
    }
  }

  /// Where a plan stands.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// No other plan has estimates at least as good in every goal and better in one.
    case efficient
    /// Another plan has, but in some goal the two cannot be told apart.
    case perhapsEfficient = "perhaps_efficient"
    /// Another plan is better in every goal, each with the confidence asked for, but for goals in
    /// which the two are the same in every replication.
    case dominated
  }

  public let standings: [Standing]

  /// Judges plans by samples of the same replications of each, whose numbers are all finite.
  ///
  /// Two plans are compared by paired differences. The confidence is that of one comparison.
  public init(_ samples: [PlanSample], goals: [Goal], confidence: Double) {
    let values = samples.map { sample in
      goals.map { goal in
        sample.values(column: goal.column).map { goal.preference.sign * $0 }
      }
    }
    let means = values.map { $0.map { RunningMoments($0).mean } }
    standings = means.indices.map { plan in
      let better = means.indices.filter { other in
        let pairs = zip(means[other], means[plan])
        return pairs.allSatisfy { $0 >= $1 } && pairs.contains { $0 > $1 }
      }
      if better.isEmpty { return .efficient }
      let isSure = better.contains { other in
        zip(values[other], values[plan]).allSatisfy { other, own in
          let differences = zip(other, own).map { $0 - $1 }
          let isSame = differences.allSatisfy { $0 == 0 }
          return isSame || MeanTest.above(0, differences) <= 1 - confidence
        }
      }
      return isSure ? .dominated : .perhapsEfficient
    }
  }
}
