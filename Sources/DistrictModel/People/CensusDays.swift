import CivilCalendar
import DiscreteEvent

/// The days of a run by number, the start being 0, and on which dates what happens on them
/// is first seen.
struct CensusDays: Sendable {
  let start: CivilDate
  /// The number of the last day.
  let last: Int
  /// The observation dates.
  let dates: [CivilDate]
  /// When communities are counted: at each month's end, and on the observation dates.
  let registerDays: [Int]
  /// By number of day: the first observation on it or after it.
  private let dateOnOrAfter: ContiguousArray<UInt16>
  /// By number of day: the first count of the communities on it or after it.
  private let registerOnOrAfter: ContiguousArray<UInt16>

  init(_ clock: ModelClock, dates: [CivilDate]) {
    start = clock.start
    last = max(clock.horizon - clock.start, 0)
    self.dates = dates
    let monthEnds = (0...max(clock.monthsOver(on: clock.horizon), 0)).map { clock.monthEnd($0) }
    let (first, end) = (clock.start, last)
    registerDays = Set((monthEnds + dates).map { $0 - first }).filter { (0...end).contains($0) }
      .sorted()
    dateOnOrAfter = Self.firstOnOrAfter(dates.map { $0 - first }, end)
    registerOnOrAfter = Self.firstOnOrAfter(registerDays, end)
  }

  /// For each day up to the one after the last, the first of `days` on it or after it.
  private static func firstOnOrAfter(_ days: [Int], _ last: Int) -> ContiguousArray<UInt16> {
    var next = 0
    return ContiguousArray(
      (0...last + 1).map { day in
        while next < days.count, days[next] < day { next += 1 }
        return UInt16(next)
      })
  }

  /// Where a change is first seen that happens at an instant.
  ///
  /// Midnight belongs to the day that begins, so what happens at the last instant is seen on no
  /// date.
  @inline(__always)
  func sight(at time: SimulationTime) -> CensusSight {
    sight(onDay: Int(truncatingIfNeeded: time.ticks / ModelClock.ticksPerDay) + 1)
  }

  /// What is there at the start is seen on day 0.
  @inline(__always)
  func sight(onDay day: Int) -> CensusSight {
    CensusSight(day: day, date: Int(dateOnOrAfter[day]), register: Int(registerOnOrAfter[day]))
  }

  /// The latest count of the communities at the end of a day.
  func register(on day: CivilDate) -> Int {
    let number = min(max(day - start, 0), last)
    let next = Int(registerOnOrAfter[number])
    return next < registerDays.count && registerDays[next] == number ? next : next - 1
  }
}
