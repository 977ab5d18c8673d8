/// A birthday in all years, for those who need many: the parts of the date are worked out once.
public struct Anniversaries: Sendable {
  @usableFromInline let year: Int
  /// The year counted from 1 March, so that the leap day is the last of its year, and the day
  /// in it, from 0. Where 29 February is missing, that day is the next 1 March.
  @usableFromInline let marchYear: Int
  @usableFromInline let dayOfMarchYear: Int

  @inlinable
  public init(of date: CivilDate) {
    let parts = date.parts
    year = parts.year
    marchYear = parts.month <= 2 ? year - 1 : year
    dayOfMarchYear = Int(date.dayNumber) - Self.firstDay(ofMarchYear: marchYear)
  }

  /// The birthday so many years later, or before that, as `CivilDate.adding(years:)` has it:
  /// 1 March for those born on 29 February, where there is none.
  ///
  /// - Precondition: it lies in the years 1 to 9999.
  @inlinable
  public func date(yearsLater years: Int) -> CivilDate {
    precondition((1...9999).contains(year + years), "there is no year \(year + years)")
    let day = Self.firstDay(ofMarchYear: marchYear + years) + dayOfMarchYear
    return CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
  }

  /// The number of 1 March of a year that is not negative.
  @inlinable
  static func firstDay(ofMarchYear year: Int) -> Int {
    year * 365 + year / 4 - year / 100 + year / 400 - 719_468
  }
}
