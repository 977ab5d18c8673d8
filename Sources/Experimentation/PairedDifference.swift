/// By how much a number differs between two plans that live through the same futures.
///
/// Law (2015), "Simulation Modeling and Analysis", 5th edition, sections 10.2.1 and 11.2:
/// the paired-t interval on common random numbers.
public struct PairedDifference: Hashable, Sendable {
  /// The differences, plan less baseline, of the replications in which both have the number.
  public let difference: Estimate
  /// The means of the two over the same replications; nil where there is none.
  public let baselineMean: Double?
  public let planMean: Double?
  /// How many replications have the number in one of the two only, or in neither.
  public let incomplete: Int
  /// In how many replications the plan has the higher, and the lower number.
  public let higher: Proportion
  public let lower: Proportion
  /// The correlation of the two numbers; nil if either is constant or pairs are too few.
  public let correlation: Double?
  /// How many times as many replications two independent runs would need for an interval as
  /// narrow: (Var A + Var B) / Var (A − B). Nil if the difference is constant.
  public let replicationFactor: Double?
  /// The same difference with the help of a control; nil where there is none, where it does
  /// not vary between the plans, or where a replication lacks the number, because the control's
  /// mean over the others is not known.
  public let controlled: ControlledDifference?

  /// - Precondition: one number for each replication in both, in the same order; NaN where
  ///   there is none.
  public init(_ plan: [Double], less baseline: [Double]) {
    var ranks = QuantileRanks(count: plan.count)
    self.init(plan, less: baseline, ranks: &ranks)
  }

  /// - Parameter control: what the control differs by between the plans, less its known mean.
  init(
    _ plan: [Double], less baseline: [Double], control: [Double]? = nil,
    ranks: inout QuantileRanks
  ) {
    precondition(plan.count == baseline.count, "pairs are of the same replications")
    var pairs: (baseline: [Double], plan: [Double]) = ([], [])
    for (one, other) in zip(baseline, plan) where !one.isNaN && !other.isNaN {
      pairs.baseline.append(one)
      pairs.plan.append(other)
    }
    let differences = zip(pairs.plan, pairs.baseline).map { $0 - $1 }
    let count = differences.count
    difference = Estimate(differences, ranks: &ranks)
    incomplete = plan.count - count
    higher = Proportion(successes: differences.count { $0 > 0 }, of: count)
    lower = Proportion(successes: differences.count { $0 < 0 }, of: count)
    guard count > 0 else {
      (baselineMean, planMean, correlation, replicationFactor) = (nil, nil, nil, nil)
      controlled = nil
      return
    }
    let (first, second) = (Moments(pairs.baseline), Moments(pairs.plan))
    (baselineMean, planMean) = (first.mean, second.mean)
    let sums = (first.sumOfSquaredDeviations, second.sumOfSquaredDeviations)
    if count > 1, sums.0 > 0, sums.1 > 0 {
      let products = zip(pairs.baseline, pairs.plan).reduce(0) {
        $0 + ($1.0 - first.mean) * ($1.1 - second.mean)
      }
      correlation = max(-1, min(1, products / (sums.0 * sums.1).squareRoot()))
    } else {
      correlation = nil
    }
    let isConstant = differences.allSatisfy { $0 == differences[0] }
    replicationFactor =
      isConstant ? nil : (sums.0 + sums.1) / Moments(differences).sumOfSquaredDeviations
    controlled =
      isConstant || count < plan.count
      ? nil
      : control.flatMap {
        ControlledDifference(differences, control: $0, independentSquares: sums.0 + sums.1)
      }
  }

  /// Whether the plans differ in no replication.
  public var isSame: Bool { higher.successes == 0 && lower.successes == 0 }

  /// The best that is known of the mean difference: with the control where there is one and
  /// it suits an interval.
  public var best: Estimate {
    guard let controlled else { return difference }
    return controlled.difference.interval == nil && !controlled.isExact
      ? difference : controlled.difference
  }

  /// Whether two independent runs would have told the difference more exactly.
  public var pairingHurts: Bool { replicationFactor.map { $0 < 1 } ?? false }
}
