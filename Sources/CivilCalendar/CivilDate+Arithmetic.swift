extension CivilDate {
  /// The date `days` later, or earlier if `days` is negative.
  ///
  /// A result outside the calendar becomes its first or its last day.
  @inlinable
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    if overflow { return days > 0 ? .latest : .earliest }
    let latest = Int(CivilDate.latest.dayNumber)
    let earliest = Int(CivilDate.earliest.dayNumber)
    return CivilDate(dayNumber: Int32(min(max(sum, earliest), latest)))
  }

  /// The same day of the month, `months` later.
  ///
  /// Where the month is too short for that day, its last day is meant: one
  /// month after 31 January is 28 or 29 February. A result outside the calendar
  /// becomes its first or its last day.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow { return months > 0 ? .latest : .earliest }
    if sum < 12 { return .earliest }
    if sum >= 10_000 * 12 { return .latest }
    let newYear = sum / 12
    let newMonth = sum % 12 + 1
    let length = CivilDate.lengthOfMonth(newMonth, inYear: newYear)
    return CivilDate(validYear: newYear, month: newMonth, day: min(day, length))
  }

  /// The same day of the year, `years` later: the birthday.
  ///
  /// 29 February becomes 1 March in a common year, when somebody born on that
  /// day completes a year of life. A result outside the calendar becomes its
  /// first or its last day.
  public func adding(years: Int) -> CivilDate {
    let (year, month, day) = parts
    let (newYear, overflow) = year.addingReportingOverflow(years)
    if overflow { return years > 0 ? .latest : .earliest }
    if newYear < 1 { return .earliest }
    if newYear > 9999 { return .latest }
    if month == 2 && day == 29 && !CivilDate.isLeapYear(newYear) {
      return CivilDate(validYear: newYear, month: 3, day: 1)
    }
    return CivilDate(validYear: newYear, month: month, day: day)
  }

  /// Age on this date, in completed years, of somebody born on `birth`.
  ///
  /// It is the largest number of years that leads from `birth` no further than
  /// to this date. Before birth it is negative.
  @inlinable
  public func completedYears(since birth: CivilDate) -> Int {
    let now = parts
    let then = birth.parts
    let hasHadBirthday = (now.month, now.day) >= (then.month, then.day)
    return now.year - then.year - (hasHadBirthday ? 0 : 1)
  }

  /// Number of days from `earlier` to `later`.
  @inlinable
  public static func - (later: Self, earlier: Self) -> Int {
    Int(later.dayNumber) - Int(earlier.dayNumber)
  }
}
