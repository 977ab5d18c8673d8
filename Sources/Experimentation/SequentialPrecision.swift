public import Measurement

/// Watches replications until all goals are reached, and says what is known then.
///
/// A run that stops when an interval happens to be narrow is misled more often than the
/// interval says. So every goal's interval at every look has the confidence
/// 1 − 0.05 / (looks × goals): by Bonferroni's inequality all intervals of all looks cover
/// together in 95 of 100 runs, and so do those at which the run stops, whatever rule stops
/// it. Law & Kelton (1982), "Confidence intervals for steady-state simulations II: a survey
/// of sequential procedures", Management Science 28, 550-562, measure what happens without.
public struct SequentialPrecision: Sendable {
  /// What is known of one goal, and of which plan where several are compared.
  public struct Reached: Hashable, Sendable {
    public let goal: PrecisionGoal
    /// Counted from 0 among the plans that are watched.
    public let plan: Int
    public let count: Int
    public let estimate: Double?
    public let interval: ConfidenceInterval?
    /// Why there is no interval; a constant number counts as known.
    public let absence: IntervalAbsence?
    public let isMet: Bool
  }

  public let goals: [PrecisionGoal]
  public let schedule: LookSchedule
  /// The confidence of each interval.
  public let confidence: Double
  private let comparesPlans: Bool
  private let plans: Int
  /// By plan and goal; a promise is 1 where it is kept, and a difference of two such else.
  private var values: [[Double]]
  /// After how many of the replications taken up the run would have ended; nil if after none.
  public private(set) var end: Int?

  /// - Parameter comparedPlans: how many plans are compared with a baseline; nil for a
  ///   run of its own. Quantiles are no goals where plans are compared.
  public init(goals: [PrecisionGoal], comparedPlans: Int? = nil, most: Int) {
    self.goals = goals
    schedule = LookSchedule(most: most)
    comparesPlans = comparedPlans != nil
    plans = comparedPlans ?? 1
    values = Array(repeating: [], count: goals.count * plans)
    confidence = ConfidenceInterval.jointLevel(of: values.count * schedule.counts.count)
  }

  /// Takes in a replication of a run of its own.
  public mutating func append(_ record: ReplicationRecord) {
    for (index, goal) in goals.enumerated() { values[index].append(goal.number(in: record)) }
  }

  /// Takes in a replication that an earlier run has left, and looks where that run looked.
  public mutating func takeUp(_ record: ReplicationRecord) {
    append(record)
    let count = record.replication
    if end == nil, schedule.counts.contains(count), isReached { end = count }
  }

  /// Takes in the goals' numbers in a replication of a plan, and in the same of the baseline.
  public mutating func append(_ numbers: [Double], less baseline: [Double], plan: Int) {
    for index in goals.indices {
      values[plan * goals.count + index].append(numbers[index] - baseline[index])
    }
  }

  /// Whether all goals are reached.
  public var isReached: Bool { reached.allSatisfy(\.isMet) }

  /// What is known of each goal, plan by plan.
  public var reached: [Reached] {
    values.enumerated().map { index, values in
      let (plan, goal) = index.quotientAndRemainder(dividingBy: max(1, goals.count))
      return reached(goals[goal], plan, values.filter { !$0.isNaN })
    }
  }

  private func reached(_ goal: PrecisionGoal, _ plan: Int, _ numbers: [Double]) -> Reached {
    let known = knowledge(goal, numbers)
    let isMet =
      known.absence == .constant
      || known.interval.flatMap { interval in
        known.estimate.map { goal.isMet(by: interval, about: $0) }
      } ?? false
    return Reached(
      goal: goal, plan: plan, count: numbers.count, estimate: known.estimate,
      interval: known.interval, absence: known.absence, isMet: isMet)
  }

  private func knowledge(
    _ goal: PrecisionGoal, _ numbers: [Double]
  ) -> (estimate: Double?, interval: ConfidenceInterval?, absence: IntervalAbsence?) {
    guard !numbers.isEmpty else { return (nil, nil, .few) }
    switch goal.quantity {
    case .mean:
      let estimate = Estimate(numbers)
      return (estimate.mean, estimate.interval(confidence: confidence), estimate.absence)
    case .quantile(let level, _):
      let sorted = numbers.sorted()
      let value = Quantiles.quantile(level, ofSorted: sorted)
      guard numbers.count >= MeanSuitability.fewest,
        let rank = QuantileRank(level: level, count: numbers.count, confidence: confidence)
      else { return (value, nil, .few) }
      if sorted[0] == sorted[sorted.count - 1] { return (value, nil, .constant) }
      // Equal numbers only make it cover more often.
      return (value, rank.interval(ofSorted: sorted), nil)
    case .probability:
      return comparesPlans ? pairedKnowledge(numbers) : knowledge(numbers)
    }
  }

  /// Rare outcomes have an exact interval, which is wider than it need be.
  private func knowledge(
    _ numbers: [Double]
  ) -> (estimate: Double?, interval: ConfidenceInterval?, absence: IntervalAbsence?) {
    let kept = Proportion(successes: numbers.count { $0 == 1 }, of: numbers.count)
    let isRare = min(kept.successes, kept.count - kept.successes) < Proportion.fewest
    return (
      kept.share,
      isRare
        ? kept.exactInterval(confidence: confidence) : kept.scoreInterval(confidence: confidence),
      nil
    )
  }

  private func pairedKnowledge(
    _ numbers: [Double]
  ) -> (estimate: Double?, interval: ConfidenceInterval?, absence: IntervalAbsence?) {
    let (gains, losses) = (numbers.count { $0 == 1 }, numbers.count { $0 == -1 })
    let pairs = PairedProportion(
      both: numbers.count - gains - losses, onlyPlan: gains, onlyBaseline: losses, neither: 0)
    let isRare = pairs.discordant < PairedProportion.fewest
    return (
      pairs.difference,
      isRare
        ? pairs.exactInterval(confidence: confidence)
        : pairs.scoreInterval(confidence: confidence),
      nil
    )
  }
}
