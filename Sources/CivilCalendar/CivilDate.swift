/// A day of the proleptic Gregorian calendar, without time of day or time zone.
///
/// Only the number of the day is stored. Comparing two dates and counting the
/// days between them is therefore one integer operation; year, month and day
/// are worked out when asked for, in constant time and without a loop.
///
/// The calendar has the years 1 to 9999. Every operation that returns a date
/// stays within them.
@frozen
public struct CivilDate: Comparable, Hashable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int32

  /// The date that lies `dayNumber` days after 1970-01-01.
  ///
  /// - Precondition: the day lies in the years 1 to 9999. It is not checked
  ///   here, because the hot paths of a simulation come by.
  @inlinable
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  @inlinable
  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.dayNumber < later.dayNumber
  }

  /// 0001-01-01.
  @inlinable
  public static var earliest: CivilDate { CivilDate(dayNumber: -719_162) }

  /// 9999-12-31.
  @inlinable
  public static var latest: CivilDate { CivilDate(dayNumber: 2_932_896) }
}

extension CivilDate {
  /// The date with these parts, or `nil` if there is none in the years 1 to
  /// 9999.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard
      (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.lengthOfMonth(month, inYear: year)
    else { return nil }
    self = CivilDate(validYear: year, month: month, day: day)
  }

  /// Year, from 1 to 9999.
  @inlinable
  public var year: Int { parts.year }

  /// Month of the year, from 1 to 12.
  @inlinable
  public var month: Int { parts.month }

  /// Day of the month, from 1 to 31.
  @inlinable
  public var day: Int { parts.day }

  /// Whether `year` has a 29 February.
  @inlinable
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Number of days in a month.
  ///
  /// - Precondition: `month` is in 1...12.
  @inlinable
  public static func lengthOfMonth(_ month: Int, inYear year: Int) -> Int {
    precondition((1...12).contains(month), "a year has the months 1 to 12")
    if month == 2 { return isLeapYear(year) ? 29 : 28 }
    return 30 + (month + month / 8) % 2
  }
}

// The two conversions are `days_from_civil` and `civil_from_days` of Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013). Years are
// counted from 1 March, so that the leap day is the last of its year, in eras
// of 400 years, which all have 146,097 days.
extension CivilDate {
  @inlinable
  init(validYear year: Int, month: Int, day: Int) {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day at the price of one of them.
  @inlinable
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
