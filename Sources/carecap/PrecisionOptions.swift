import ArgumentParser
import Experimentation
import Measurement

/// How exactly a user wants to know something before the run ends.
struct PrecisionOptions: ParsableArguments {
  @Option(
    name: .customLong("until-precision"),
    help: ArgumentHelp(
      "End the run when WHAT is known to ± WIDTH, such as beds_per_thousand@2017-12-31=0.1.",
      discussion: """
        WHAT is a measure of the district, a measure with a quantile (waiting:q90) or a promise \
        (its probability); without a date the last one. WIDTH is in the unit of the measure, 0.02 \
        for a probability, or a share of the estimate such as 2%. May be given several times; \
        then all hold together in 95 of 100 runs. --replications is the most that may be run.
        """, valueName: "what=width"))
  var specifications: [String] = []

  /// What watches the replications; nil if the user has no such wish.
  ///
  /// - Parameters:
  ///   - comparedPlans: how many plans are held against a baseline; nil in a run.
  ///   - kept: the goals of the result that is gone on from, where the user names none.
  func sequential(
    _ layout: ObservationLayout, comparedPlans: Int? = nil, most: ClosedRange<Int>,
    otherwise kept: [String] = []
  ) throws -> SequentialPrecision? {
    let wanted = specifications.isEmpty ? kept : specifications
    if wanted.isEmpty { return nil }
    return SequentialPrecision(
      goals: try wanted.map { try PrecisionGoal(parsing: $0, layout) },
      comparedPlans: comparedPlans, most: most.upperBound)
  }

  /// The goals as they stand in the records of a layout.
  func goals(_ layout: ObservationLayout) throws -> [PrecisionGoal] {
    try specifications.map { try PrecisionGoal(parsing: $0, layout) }
  }
}
