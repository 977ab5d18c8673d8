import CivilCalendar
import Measurement

/// Counts the outcomes of one promise as the replications come.
struct PromiseTally {
  private let promise: Promise
  private var kept: [Int]
  private var count = 0
  private var firstDates: [CivilDate] = []

  init(_ promise: Promise) {
    self.promise = promise
    kept = promise.dates.map { _ in 0 }
  }

  mutating func add(_ outcome: PromiseOutcome) {
    count += 1
    for date in kept.indices where outcome.isKept[date] { kept[date] += 1 }
    if let date = outcome.firstKept { firstDates.append(date) }
  }

  var estimate: PromiseEstimate {
    PromiseEstimate(
      promise: promise, kept: kept.map { Proportion(successes: $0, of: count) },
      firstKept: FirstKeptDistribution(count: count, dates: firstDates))
  }
}
