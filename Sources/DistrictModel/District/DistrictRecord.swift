import CivilCalendar
import DiscreteEvent
import Measurement

/// What a replication has shown so far.
struct DistrictRecord {
  private let clock: ModelClock
  private let layout: ObservationLayout
  /// Where a value recorded n-th stands among the columns of the tables.
  private let position: [Int]
  private(set) var values: [Double]
  private var firstKept: [CivilDate?]
  private var isKept: [[Bool]]

  init(_ setting: borrowing DistrictSetting) {
    clock = setting.clock
    layout = setting.layout
    position = setting.position
    values = Array(repeating: .nan, count: layout.valueCount)
    firstKept = Array(repeating: nil, count: layout.promises.count)
    isKept = layout.promises.map { Array(repeating: false, count: $0.dates.count) }
  }

  mutating func add(_ observed: [Double], date: Int) {
    for (index, value) in observed.enumerated() {
      values[layout.index(date: date, column: position[index])] = value
    }
  }

  /// Notes whether a promise is kept at the end of a day.
  mutating func note(promise: Int, isKept kept: Bool, at time: SimulationTime) {
    let day = clock.date(at: time).adding(days: -1)
    if kept, firstKept[promise] == nil { firstKept[promise] = day }
    if let date = layout.promises[promise].dates.firstIndex(of: day) {
      isKept[promise][date] = kept
    }
  }

  var outcomes: [PromiseOutcome] {
    zip(isKept, firstKept).map { PromiseOutcome(isKept: $0, firstKept: $1) }
  }
}
