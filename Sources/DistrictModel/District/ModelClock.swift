package import CivilCalendar
package import DiscreteEvent

/// Turns dates into instants of the simulation clock and back.
///
/// A tick is a second. The clock starts at midnight after `start`: the state
/// at tick 0 is the state at the end of that day.
package struct ModelClock: Hashable, Sendable {
  package static let ticksPerDay: Int64 = 86_400
  /// A year for rates: 365.25 days. Calendar years, of 365 or 366 days, are used for dates.
  package static let ticksPerYear = 365.25 * Double(ticksPerDay)
  package static let ticksPerMonth = ticksPerYear / 12

  package let start: CivilDate
  package let horizon: CivilDate

  package init(start: CivilDate, horizon: CivilDate) {
    self.start = start
    self.horizon = horizon
  }

  /// The midnight with which `date` begins.
  package func beginning(of date: CivilDate) -> SimulationTime {
    SimulationTime(ticks: Int64(date - start - 1) * Self.ticksPerDay)
  }

  /// The midnight with which `date` ends.
  package func end(of date: CivilDate) -> SimulationTime {
    SimulationTime(ticks: Int64(date - start) * Self.ticksPerDay)
  }

  package var end: SimulationTime { end(of: horizon) }

  /// The length of the run, in years of 365.25 days.
  var years: Double { Double(end.ticks) / Self.ticksPerYear }

  /// Days from birth to the start.
  func daysAtStart(_ birth: CivilDate) -> Double { Double(start.adding(days: 1) - birth) }

  /// The exact age, in years of 365.25 days, of somebody whose days at the start are known.
  static func age(daysAtStart days: Double, at time: SimulationTime) -> Double {
    (days + Double(time.ticks) / Double(ticksPerDay)) / 365.25
  }

  /// The last day of the n-th month since the start, counted from 1.
  package func monthEnd(_ month: Int) -> CivilDate {
    start.adding(days: 1).adding(months: month).adding(days: -1)
  }

  /// How many months since the start are over at the end of `date`.
  package func monthsOver(on date: CivilDate) -> Int {
    let years = date.year - start.year
    var months = max(years * 12 + date.month - start.month, 0)
    while months > 0, monthEnd(months) > date { months -= 1 }
    while monthEnd(months + 1) <= date, monthEnd(months + 1) > monthEnd(months) { months += 1 }
    return months
  }

  /// The day that contains the instant; midnight belongs to the day that begins.
  package func date(at time: SimulationTime) -> CivilDate {
    let days = time.ticks / Self.ticksPerDay
    let floor = time.ticks < 0 && days * Self.ticksPerDay != time.ticks ? days - 1 : days
    return start.adding(days: 1 + Int(floor))
  }

  /// Ticks in a drawn delay, at least 0. Delays beyond the longest horizon are cut
  /// there: they cannot happen within any run.
  @inline(__always)
  package static func ticks(_ amount: Double, of unit: Double) -> Int64 {
    let ticks = amount * unit
    guard ticks < longestDelay else { return Int64(longestDelay) }
    // Adding what leaves no bit for a fraction rounds to the nearest, or even, whole number;
    // `rounded()` would be a call, because not every processor has an instruction for it.
    return Int64(max(ticks, 0) + 0x1p52 - 0x1p52)
  }

  static let longestDelay = 20_000.0 * ticksPerYear
}
