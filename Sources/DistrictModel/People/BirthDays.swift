import CivilCalendar

/// The birth days of those who are of certain ages on a date.
struct BirthDays {
  let first: CivilDate
  private let count: Double
  private let years: Double

  /// - Parameter ages: completed years.
  init(_ ages: Range<Int>, on date: CivilDate) {
    first = date.adding(years: -ages.upperBound).adding(days: 1)
    count = Double(date.adding(years: -ages.lowerBound) - first + 1)
    years = Double(ages.count)
  }

  /// The day, counted from the first, on which the `rank`-th of `people` is born if they
  /// are spread evenly; never falls as the rank rises.
  @inline(__always)
  func day(rank: Int, of people: Int) -> Int {
    Int((Double(rank) + 0.5) / Double(people) * count)
  }

  /// The day, counted from the first, on which somebody is born who is so many years
  /// above the lowest age.
  func day(yearsAboveFirst age: Double) -> Int {
    Int(max(count - 1 - (age / years * count).rounded(.down), 0))
  }
}
