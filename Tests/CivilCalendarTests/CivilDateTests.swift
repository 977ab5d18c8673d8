import CivilCalendar
import Testing

@Suite struct CivilDateTests {
  /// Day numbers from the `datetime` module of Python 3.
  @Test(arguments: [
    ("0001-01-01", -719_162), ("1600-02-29", -135_081), ("1899-12-31", -25_568),
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
    ("2038-01-19", 24_855), ("2100-03-01", 47_541), ("9999-12-31", 2_932_896),
  ])
  func `known dates have their day numbers`(text: String, dayNumber: Int32) throws {
    let date = try #require(CivilDate(text))
    #expect(date.dayNumber == dayNumber)
    #expect(CivilDate(dayNumber: dayNumber).description == text)
  }

  @Test func `every day from 0001 to 9999 follows the one before and reads back`() {
    var number = CivilDate.earliest.dayNumber
    var mistakes = 0
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...CivilDate.lengthOfMonth(month, inYear: year) {
          let date = CivilDate(dayNumber: number)
          if date.parts != (year, month, day) { mistakes += 1 }
          if CivilDate(year: year, month: month, day: day) != date { mistakes += 1 }
          number += 1
        }
      }
    }
    #expect(mistakes == 0)
    #expect(number == CivilDate.latest.dayNumber + 1)
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)])
  func `centuries are leap years only every fourth time`(year: Int, days: Int) {
    #expect(CivilDate.lengthOfMonth(2, inYear: year) == days)
    #expect(CivilDate.isLeapYear(year) == (days == 29))
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test func `months have the lengths of the calendar`() {
    let lengths = (1...12).map { CivilDate.lengthOfMonth($0, inYear: 2023) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2020, 0, 1), (2020, 13, 1), (2020, 1, 0), (2020, 4, 31),
    (-4, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
  ])
  func `parts outside the calendar are refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `dates are ordered by day and subtract to days`() throws {
    let newYear = try #require(CivilDate("2024-01-01"))
    let next = try #require(CivilDate("2025-01-01"))
    #expect(newYear < next)
    #expect(next - newYear == 366)
    #expect(newYear - next == -366)
    #expect(CivilDate.latest - CivilDate.earliest == 3_652_058)
  }

  @Test func `a date takes four bytes`() {
    #expect(MemoryLayout<CivilDate>.size == 4)
  }
}
