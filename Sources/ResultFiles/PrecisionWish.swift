public import Experimentation

/// How exactly something was to be known, as a manifest keeps it.
public struct PrecisionWish: Hashable, Sendable {
  /// As the user wrote them, such as `beds_per_thousand@2017-12-31=0.1`.
  public let goals: [String]
  /// The most replications that might be run. It says at which numbers of replications the run
  /// looked, and so how confident each interval had to be.
  public let mostReplications: Int

  public init(goals: [String], mostReplications: Int) {
    self.goals = goals
    self.mostReplications = mostReplications
  }

  public init(_ precision: SequentialPrecision) {
    self.init(
      goals: precision.goals.map(\.text),
      mostReplications: precision.schedule.counts.last ?? 1)
  }
}

extension PrecisionWish? {
  /// What stands under `design` beside the replications; the same keys without a wish.
  var json: [(key: String, value: JSONValue)] {
    [
      ("until_precision", .strings(self?.goals ?? [])),
      ("most_replications", self.map { .integer($0.mostReplications) } ?? .null),
    ]
  }
}
