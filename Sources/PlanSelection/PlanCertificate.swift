public import Experimentation
public import Measurement

/// With which confidence plans do what is said of them, from replications that nobody has
/// chosen them by.
///
/// Choosing the best of many estimates makes that estimate too good. So every statement is
/// tested on fresh replications. The tests are exact binomial ones of probabilities and
/// Student's of means; Holm (1979), "A simple sequentially rejective multiple test procedure",
/// Scandinavian Journal of Statistics 6, 65-70, keeps the probability that any statement called
/// established is wrong below 1 − confidence, however the plans are correlated.
public struct PlanCertificate: Hashable, Sendable {
  /// What is claimed of a plan.
  public enum Claim: Hashable, Sendable {
    /// It keeps all requirements.
    case meets
    /// It fails at least one of them.
    case fails
    /// Its mean of a column is better than that of another plan.
    case isBetter(than: Int)
  }

  /// One number of a plan in the fresh replications.
  public enum Evidence: Hashable, Sendable {
    case probability(Proportion)
    case mean(Estimate)
    /// Of the difference to the other plan.
    case difference(Estimate)
  }

  public struct Statement: Hashable, Sendable {
    public let plan: Int
    public let claim: Claim
    /// One for each requirement, or the difference.
    public let evidence: [Evidence]
    /// The probability of such evidence if the claim were wrong.
    public let pValue: Double
    /// The same, with all statements together taken into account.
    public internal(set) var adjustedPValue: Double
    public internal(set) var isEstablished: Bool
    /// About how many replications would establish the claim if the estimates were the truth;
    /// nil if none would, and for what is established.
    public internal(set) var replicationsNeeded: Int?
  }

  public let confidence: Double
  /// The fresh replications of each plan.
  public let replications: Int
  public let firstReplication: Int
  public private(set) var statements: [Statement]

  /// Certifies that `answer` keeps the requirements and that each of `insufficient` does not.
  ///
  /// - Parameter doubtful: plans of which both are tested, whether they fail and whether they
  ///   keep the requirements too, for either may be so.
  nonisolated(nonsending)
    public static func ofAnswer<Plans>(
      _ answer: Int, doubtful: [Int] = [], insufficient: [Int], requirements: [Requirement],
      confidence: Double, replications: Int, _ sampling: inout PlanSampling<Plans>
    ) async throws -> PlanCertificate
  {
    try await sampling.extend([answer] + doubtful + insufficient, to: replications)
    let claims =
      [(answer, Claim.meets)] + doubtful.flatMap { [($0, Claim.fails), ($0, .meets)] }
      + insufficient.map { ($0, .fails) }
    let statements = claims.map { plan, claim in
      let tests = requirements.map { RequirementTest($0, sampling[plan], replications) }
      let p =
        claim == .meets
        ? tests.map(\.keptPValue).max() ?? 1
          // At least one of several: Bonferroni.
        : min(1, Double(tests.count) * (tests.map(\.failedPValue).min() ?? 1))
      let needed =
        claim == .meets
        ? tests.contains { $0.keptEffort == nil } ? nil : tests.compactMap(\.keptEffort).max()
        : tests.compactMap(\.failedEffort).min()
      return Statement(
        plan: plan, claim: claim, evidence: tests.map(\.evidence), pValue: p, adjustedPValue: 1,
        isEstablished: false, replicationsNeeded: needed.flatMap { Self.replications(effort: $0) })
    }
    return PlanCertificate(
      confidence: confidence, replications: replications,
      firstReplication: sampling.firstReplication, statements: statements)
  }

  /// Certifies that the mean of `selected` is better than that of every other plan.
  nonisolated(nonsending)
    public static func ofSelection<Plans>(
      _ selected: Int, column: Int, preference: Preference, confidence: Double,
      replications: Int, _ sampling: inout PlanSampling<Plans>
    ) async throws -> PlanCertificate
  {
    let plans = Array(0..<sampling.plans.count)
    try await sampling.extend(plans, to: replications)
    let own = sampling[selected].values(column: column)
    let statements = plans.filter { $0 != selected }.map { rival in
      let differences = zip(own, sampling[rival].values(column: column)).map { $0 - $1 }
      let better = differences.filter { !$0.isNaN }.map { preference.sign * $0 }
      return Statement(
        plan: selected, claim: .isBetter(than: rival),
        evidence: [.difference(Estimate(differences))], pValue: MeanTest.above(0, better),
        adjustedPValue: 1, isEstablished: false,
        replicationsNeeded: RequirementTest.effort(RunningMoments(better), above: 0)
          .flatMap { Self.replications(effort: $0) })
    }
    return PlanCertificate(
      confidence: confidence, replications: replications,
      firstReplication: sampling.firstReplication, statements: statements)
  }

  private init(
    confidence: Double, replications: Int, firstReplication: Int, statements: [Statement]
  ) {
    self.confidence = confidence
    self.replications = replications
    self.firstReplication = firstReplication
    self.statements = statements
    let adjusted = Self.holm(statements.map(\.pValue))
    for index in statements.indices {
      self.statements[index].adjustedPValue = adjusted[index]
      self.statements[index].isEstablished = adjusted[index] <= 1 - confidence
      if adjusted[index] <= 1 - confidence { self.statements[index].replicationsNeeded = nil }
    }
  }

  /// Holm's adjusted probabilities, in the order given.
  static func holm(_ values: [Double]) -> [Double] {
    var adjusted = values
    var highest = 0.0
    for (place, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      highest = max(highest, min(1, Double(values.count - place) * values[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// From (deviation / distance)² to replications, for an error of 1 in 40 and a chance of four
  /// in five to see what is there: (1.96 + 0.84)². Rounded up to two digits, for it is a guess.
  private static func replications(effort: Double) -> Int? {
    let exact = 2.8 * 2.8 * effort
    guard exact < 1e9 else { return nil }
    var unit = 1
    while exact / Double(unit) >= 100 { unit *= 10 }
    return max(1, Int((exact / Double(unit)).rounded(.up))) * unit
  }
}
