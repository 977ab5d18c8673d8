import DistrictModel
import Experimentation
import Measurement

/// What the replications showed under one roll-out, by number and replication.
struct GatheredFutures {
  let rollOut: RollOut
  /// The community that is next by the rule in the first future; people and sponsors are the
  /// same at the start of all.
  private(set) var next: Int?
  /// `[measure][replication]`
  private var without: [[Double]]
  /// `[candidate][measure][replication]`
  private var with: [[[Double]]]
  /// `[candidate][replication]`
  private var isOpenAtEnd: [[Bool]]
  private var hasNeverClosed: [[Bool]]

  init(_ rollOut: RollOut, candidates: Int) {
    self.rollOut = rollOut
    without = CanteensOutcome.measures.map { _ in [] }
    with = Array(repeating: without, count: candidates)
    isOpenAtEnd = Array(repeating: [], count: candidates)
    hasNeverClosed = isOpenAtEnd
  }

  mutating func add(_ record: NextCanteenSystem.Record) {
    if without[0].isEmpty { next = record.next }
    for (measure, value) in record.without.values.enumerated() { without[measure].append(value) }
    for (candidate, variant) in record.with.enumerated() {
      for (measure, value) in variant.outcome.values.enumerated() {
        with[candidate][measure].append(value)
      }
      isOpenAtEnd[candidate].append(variant.isOpenAtEnd)
      hasNeverClosed[candidate].append(variant.hasNeverClosed)
    }
  }

  /// What the replications say, the communities in order by a measure.
  func comparison(
    next: Subject?, with reference: GatheredFutures, by order: RankMeasure
  ) -> SiteComparison {
    let ordered =
      if let number = order.number {
        with.map { $0[number] }
      } else {
        isOpenAtEnd.map { $0.map { $0 ? 1.0 : 0 } }
      }
    let ranks = OptionRanks(ordered, better: order.better)
    return SiteComparison(
      rollOut: rollOut.name, next: next, totals: without.map { Estimate($0) },
      differences: zip(without, reference.without).map { PairedDifference($0, less: $1) },
      sites: with.indices.map { candidate in
        SiteComparison.Site(
          differences: zip(with[candidate], without).map { PairedDifference($0, less: $1) },
          openAtEnd: Self.proportion(isOpenAtEnd[candidate]),
          neverClosed: Self.proportion(hasNeverClosed[candidate]),
          standing: ranks.standings[candidate])
      })
  }

  private static func proportion(_ outcomes: [Bool]) -> Proportion {
    Proportion(successes: outcomes.count { $0 }, of: outcomes.count)
  }
}
