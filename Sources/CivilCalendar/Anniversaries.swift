/// A birthday in all years, for those who need many: the parts of the date are worked out once.
public struct Anniversaries: Sendable {
  @usableFromInline let parts: (year: Int, month: Int, day: Int)

  @inlinable
  public init(of date: CivilDate) { parts = date.parts }

  /// The birthday so many years later, or before that, as `CivilDate.adding(years:)` has it:
  /// 1 March for those born on 29 February, where there is none.
  ///
  /// - Precondition: it lies in the years 1 to 9999.
  @inlinable
  public func date(yearsLater years: Int) -> CivilDate {
    let year = parts.year + years
    precondition((1...9999).contains(year), "there is no year \(year)")
    let isMissing = parts.month == 2 && parts.day == 29 && !CivilDate.isLeapYear(year)
    return isMissing
      ? CivilDate(validYear: year, month: 3, day: 1)
      : CivilDate(validYear: year, month: parts.month, day: parts.day)
  }
}
