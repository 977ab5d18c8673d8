public import CivilCalendar

/// On which day a promise is first kept, over the replications.
///
/// "Not within the horizon" is one of the answers: the shares by date need not
/// reach one, and a quantile may be beyond the horizon.
public struct FirstKeptDistribution: Hashable, Sendable {
  /// The number of replications, whether or not the promise was kept.
  public let count: Int
  /// The first days, of the replications in which it was kept, in ascending order.
  public let dates: [CivilDate]

  /// The distribution over replications whose first day is nil if not within the horizon.
  init(_ firstDates: [CivilDate?]) {
    self.init(count: firstDates.count, dates: firstDates.compactMap { $0 })
  }

  /// The distribution over `count` replications, given the first days of those that have one.
  init(count: Int, dates: [CivilDate]) {
    self.count = count
    self.dates = dates.sorted()
  }

  /// In how many replications the promise was kept for the first time on `date` or before.
  ///
  /// Complexity: O(log n).
  public func kept(by date: CivilDate) -> Proportion {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle] <= date { low = middle + 1 } else { high = middle }
    }
    return Proportion(successes: low, of: count)
  }

  /// In how many replications the promise was not kept within the horizon.
  public var notKept: Proportion { Proportion(successes: count - dates.count, of: count) }

  /// The first day by which at least the share `level` of the replications had
  /// kept the promise; nil if that is not within the horizon.
  ///
  /// Requires `0 < level <= 1`. Definition 1 of Hyndman & Fan (1996): always a
  /// day on which something happened.
  public func quantile(_ level: Double) -> CivilDate? {
    precondition(0 < level && level <= 1, "a quantile's level is above 0 and at most 1")
    // The division rounds as a decimal literal does, so 0.07 means 7 of 100;
    // the product 100 × 0.07 would be above 7.
    let rank = dates.indices.first { Double($0 + 1) / Double(count) >= level }
    return rank.map { dates[$0] }
  }
}
