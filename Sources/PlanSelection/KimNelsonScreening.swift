public import Measurement

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the best of several systems, one replication of all remaining ones at a time.
///
/// Kim & Nelson (2001), "A fully sequential procedure for indifference-zone selection in
/// simulation", ACM TOMACS 11, 251-273, with c = 1. A system goes as soon as its mean falls
/// behind another's by more than a margin that narrows with every replication. If the numbers
/// are normal and the best mean is better than every other by the indifference or more, the best
/// is selected with at least the confidence asked for. Systems may be correlated, as they are
/// with common random numbers: only the variances of their differences are used.
///
/// With `VarianceRule.updated` it is Kim & Nelson (2006), "On the asymptotic validity of fully
/// sequential selection procedures for steady-state simulation", Operations Research 54, 475-488
/// (KN++ with batches of one): the variances use all replications so far. It takes fewer
/// replications, and its confidence is reached as the indifference becomes small.
public struct KimNelsonScreening: Sendable {
  /// From which replications the variances of differences are estimated.
  public enum VarianceRule: String, CaseIterable, Hashable, Sendable {
    case firstStage, updated
  }

  public struct Design: Hashable, Sendable {
    /// The probability of a correct selection, above 1/2 and below 1.
    public let confidence: Double
    /// The difference worth detecting, above 0.
    public let indifference: Double
    /// The replications before the first system can go, at least 2.
    public let firstStage: Int
    public let preference: Preference
    public let variances: VarianceRule

    /// - Precondition: the figures are in the ranges said above.
    public init(
      confidence: Double, indifference: Double, firstStage: Int, preference: Preference,
      variances: VarianceRule = .firstStage
    ) {
      precondition(0.5 < confidence && confidence < 1, "a selection is better than a coin")
      precondition(indifference > 0 && indifference.isFinite, "an indifference is positive")
      precondition(firstStage >= 2, "a variance needs two replications")
      self.confidence = confidence
      self.indifference = indifference
      self.firstStage = firstStage
      self.preference = preference
      self.variances = variances
    }
  }

  /// A system that has gone, at which replication, and which one it fell behind.
  public struct Elimination: Hashable, Sendable {
    public let system: Int
    public let replication: Int
    public let behind: Int
  }

  public let design: Design
  /// The systems not yet eliminated, in ascending order; never empty.
  public private(set) var remaining: [Int]
  public private(set) var eliminations: [Elimination] = []
  public private(set) var replications = 0
  private var sums: [Double]
  private var differences: [RunningMoments]
  private let systems: Int
  private let spread: Double

  /// - Precondition: there is a system.
  public init(systems: Int, design: Design) {
    precondition(systems > 0, "there must be something to select")
    self.design = design
    self.systems = systems
    remaining = Array(0..<systems)
    sums = Array(repeating: 0, count: systems)
    differences = Array(repeating: RunningMoments(), count: systems * systems)
    spread = Self.squaredSpread(systems: systems, design: design)
  }

  /// h² of the papers: by which the variance of a difference is multiplied.
  private static func squaredSpread(systems: Int, design: Design) -> Double {
    guard systems > 1 else { return 0 }
    let error = 2 * (1 - design.confidence) / Double(systems - 1)
    switch design.variances {
    case .firstStage:
      let freedom = Double(design.firstStage - 1)
      return (pow(error, -2 / freedom) - 1) * freedom
    case .updated: return -2 * log(error)
    }
  }

  /// The selected system; nil while several remain that are not the same.
  ///
  /// Of systems with exactly the same mean to the end, the first.
  public var selected: Int? {
    remaining.count == 1 || (replications >= design.firstStage && longest < Double(replications))
      ? remaining[0] : nil
  }

  /// The replication after which the margins of all remaining pairs are 0.
  private var longest: Double {
    var longest = 0.0
    for (index, i) in remaining.enumerated() {
      for l in remaining[(index + 1)...] { longest = max(longest, reach(i, l)) }
    }
    return longest
  }

  /// h² S² / δ² of a pair.
  private func reach(_ i: Int, _ l: Int) -> Double {
    let variance = differences[min(i, l) * systems + max(i, l)].variance
    return spread * variance / (design.indifference * design.indifference)
  }

  /// Takes in one replication: a finite number for each remaining system, in their order.
  ///
  /// - Precondition: nothing is selected yet.
  public mutating func add(_ values: [Double]) {
    precondition(values.count == remaining.count, "a value for each remaining system")
    replications += 1
    for (value, system) in zip(values, remaining) { sums[system] += value }
    if replications <= design.firstStage || design.variances == .updated {
      for (index, i) in remaining.enumerated() {
        for next in (index + 1)..<max(remaining.count, index + 1) {
          differences[i * systems + remaining[next]].add(values[index] - values[next])
        }
      }
    }
    if replications >= design.firstStage { screen() }
  }

  private mutating func screen() {
    let count = Double(replications)
    let sign = design.preference.sign
    var kept: [Int] = []
    for i in remaining {
      // Of those that it is behind, the best one is named.
      let rivals = remaining.filter { l in
        guard l != i else { return false }
        let margin = max(0, design.indifference / (2 * count) * (reach(i, l) - count))
        return sign * (sums[i] - sums[l]) / count < -margin
      }
      if let best = rivals.max(by: { sign * sums[$0] < sign * sums[$1] }) {
        eliminations.append(Elimination(system: i, replication: replications, behind: best))
      } else {
        kept.append(i)
      }
    }
    remaining = kept
  }
}
