public import Experimentation

/// What has been observed of one plan, replication by replication.
public struct PlanSample: Hashable, Sendable {
  /// The observations in the order of the replications.
  public private(set) var observations: [[Double]] = []

  public init() {}

  /// How many replications there are.
  public var count: Int { observations.count }

  /// The first `count` replications alone.
  public func first(_ count: Int) -> PlanSample {
    var sample = PlanSample()
    sample.observations = Array(observations.prefix(count))
    return sample
  }

  mutating func append(_ observation: [Double]) { observations.append(observation) }

  /// One number of each of the first `count` replications.
  public func values(column: Int, first count: Int? = nil) -> [Double] {
    observations.prefix(count ?? observations.count).map { $0[column] }
  }

  /// The estimate of the mean of a column.
  public func estimate(column: Int) -> Estimate { Estimate(values(column: column)) }

  /// In how many replications a column is 1.
  public func proportion(column: Int) -> Proportion {
    Proportion(successes: values(column: column).count { $0 == 1 }, of: count)
  }
}
