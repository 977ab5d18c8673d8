import RandomVariates

/// In how many replications something is so under two plans that live through the same
/// futures.
public struct PairedProportion: Hashable, Sendable {
  public let both: Int
  public let onlyPlan: Int
  public let onlyBaseline: Int
  public let neither: Int

  public init(both: Int, onlyPlan: Int, onlyBaseline: Int, neither: Int) {
    precondition(min(both, onlyPlan, onlyBaseline, neither) >= 0, "counts are not negative")
    self.both = both
    self.onlyPlan = onlyPlan
    self.onlyBaseline = onlyBaseline
    self.neither = neither
  }

  /// From the outcome of each replication under both plans.
  public init(_ plan: [Bool], against baseline: [Bool]) {
    precondition(plan.count == baseline.count, "pairs are of the same replications")
    func count(_ outcome: (Bool, Bool)) -> Int {
      zip(plan, baseline).count { $0.0 == outcome.0 && $0.1 == outcome.1 }
    }
    self.init(
      both: count((true, true)), onlyPlan: count((true, false)),
      onlyBaseline: count((false, true)), neither: count((false, false)))
  }

  public var count: Int { both + onlyPlan + onlyBaseline + neither }
  /// The number of replications in which the plans differ: all that a pair can tell.
  public var discordant: Int { onlyPlan + onlyBaseline }
  public var plan: Proportion { Proportion(successes: both + onlyPlan, of: count) }
  public var baseline: Proportion { Proportion(successes: both + onlyBaseline, of: count) }

  /// The probability under the plan less that under the baseline; nil for no replication.
  public var difference: Double? {
    count == 0 ? nil : Double(onlyPlan - onlyBaseline) / Double(count)
  }

  /// The correlation of the two outcomes; nil if either is always the same.
  public var correlation: Double? {
    let (p, q) = (plan, baseline)
    let spread = [p.successes, p.count - p.successes, q.successes, q.count - q.successes]
      .reduce(1.0) { $0 * Double($1) }
    guard spread > 0 else { return nil }
    return (Double(both) * Double(neither) - Double(onlyPlan) * Double(onlyBaseline))
      / spread.squareRoot()
  }

  /// As for `PairedDifference`; nil if the difference is constant.
  public var replicationFactor: Double? {
    guard let difference, discordant > 0 else { return nil }
    let n = Double(count)
    let variance = Double(discordant) / n - difference * difference
    guard variance > 0, let p = plan.share, let q = baseline.share else { return nil }
    return (p * (1 - p) + q * (1 - q)) / variance
  }

  /// Whether two independent runs would have told the difference more exactly.
  public var pairingHurts: Bool { replicationFactor.map { $0 < 1 } ?? false }

  /// How many replications must differ for an interval.
  static let fewest = 15

  /// Why the difference has no interval; nil where it has one.
  public var absence: IntervalAbsence? {
    if discordant >= Self.fewest { return nil }
    return discordant == 0 && count >= MeanSuitability.fewest ? .constant : .few
  }

  /// The 95 % interval of the difference, where the plans differ in 15 replications or more.
  public var interval: ConfidenceInterval? { interval(confidence: ConfidenceInterval.level) }

  /// The same with another confidence.
  public func interval(confidence: Double) -> ConfidenceInterval? {
    absence == nil ? scoreInterval(confidence: confidence) : nil
  }
}
