public import Measurement

/// A plan against a baseline, number by number, both having lived through the same futures.
public struct PlanComparison: Sendable {
  public let plan: String
  public let baseline: String
  /// What both have: the baseline's dates, the columns and the promises of both.
  public let layout: ObservationLayout
  /// The differences in the order of `layout`.
  public let differences: [PairedDifference]
  /// For each promise of `layout` and each of its dates.
  public let promises: [[PairedProportion]]
  /// How many columns only one of the two has.
  public let unmatchedColumns: Int
  /// The names of the promises that only one of the two has, or has otherwise.
  public let unmatchedPromises: [String]

  /// Compares what two plans showed in the same replications on the same dates, without the
  /// measures that they define otherwise.
  ///
  /// - Precondition: the dates of the layouts and the replications are the same.
  public init<Storage: NumberStorage & ~Copyable>(
    of plan: PlanRecords<Storage>, with baseline: PlanRecords<Storage>,
    excluding measures: Set<String> = []
  ) throws {
    precondition(plan.layout.dates == baseline.layout.dates, "plans are compared date by date")
    precondition(
      plan.fingerprints.map(\.replication) == baseline.fingerprints.map(\.replication),
      "plans are compared replication by replication")
    self.plan = plan.name
    self.baseline = baseline.name
    let matching = LayoutMatching(plan.layout, baseline.layout, excluding: measures)
    layout = matching.common
    unmatchedColumns = matching.unmatchedColumns
    unmatchedPromises = matching.unmatchedPromises
    promises = matching.promises.map { pair in
      baseline.layout.promises[pair.baseline].dates.indices.map { date in
        PairedProportion(
          plan.isKept(promise: pair.plan, date: date),
          against: baseline.isKept(promise: pair.baseline, date: date))
      }
    }
    differences = try Self.differences(plan, baseline, matching.values)
  }

  /// As many columns at a time as may be held.
  private static func differences<Storage: NumberStorage & ~Copyable>(
    _ plan: PlanRecords<Storage>, _ baseline: PlanRecords<Storage>,
    _ pairs: [(plan: Int, baseline: Int)]
  ) throws -> [PairedDifference] {
    var ranks = QuantileRanks(count: baseline.fingerprints.count)
    let controls = try baseline.layout.dates.indices.map { date in
      try zip(plan.controlExcess(date: date), baseline.controlExcess(date: date)).map { $0 - $1 }
    }
    var differences: [PairedDifference] = []
    differences.reserveCapacity(pairs.count)
    let step = max(1, baseline.columnsAtATime / 2)
    for first in stride(from: 0, to: pairs.count, by: step) {
      let some = pairs[first..<min(first + step, pairs.count)]
      // Both layouts are in the order of the published tables, so these are few more.
      let (ownRange, otherRange) = (span(some.map(\.plan)), span(some.map(\.baseline)))
      let own = try plan.values(of: ownRange)
      let others = try baseline.values(of: otherRange)
      for pair in some {
        differences.append(
          PairedDifference(
            own[pair.plan - ownRange.lowerBound],
            less: others[pair.baseline - otherRange.lowerBound],
            control: controls[pair.baseline / baseline.layout.columns.count], ranks: &ranks))
      }
    }
    return differences
  }

  /// The range from the lowest to the highest of some numbers.
  private static func span(_ numbers: [Int]) -> Range<Int> {
    (numbers.min() ?? 0)..<(numbers.max() ?? -1) + 1
  }

  /// The difference of the number of `column` on `dates[date]` of the layout.
  public func difference(date: Int, column: Int) -> PairedDifference {
    differences[layout.index(date: date, column: column)]
  }
}
