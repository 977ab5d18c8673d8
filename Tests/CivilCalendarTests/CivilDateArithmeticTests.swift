import CivilCalendar
import Testing

@Suite struct CivilDateArithmeticTests {
  @Test(arguments: [
    ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-03-31", -1, "2024-02-29"), ("2023-10-31", 1, "2023-11-30"),
    ("2023-12-15", 1, "2024-01-15"), ("2024-01-15", -1, "2023-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -12 * 24, "2000-02-29"),
    ("2024-05-05", 0, "2024-05-05"), ("0001-01-01", -1, "0001-01-01"),
    ("9999-12-01", 1, "9999-12-31"), ("2024-05-05", Int.max, "9999-12-31"),
    ("2024-05-05", Int.min, "0001-01-01"),
  ])
  func `months are added within the month's length`(
    text: String, months: Int, expected: String
  ) throws {
    let date = try #require(CivilDate(text))
    #expect(date.adding(months: months).description == expected)
  }

  @Test(arguments: [
    ("1952-02-29", 1, "1953-03-01"), ("1952-02-29", 4, "1956-02-29"),
    ("1896-02-29", 4, "1900-03-01"), ("1996-02-29", 4, "2000-02-29"),
    ("1952-02-28", 1, "1953-02-28"), ("1952-12-31", -1, "1951-12-31"),
    ("2000-01-01", 8000, "9999-12-31"), ("2000-01-01", -2000, "0001-01-01"),
    ("2000-01-01", Int.max, "9999-12-31"), ("2000-01-01", Int.min, "0001-01-01"),
  ])
  func `a birthday on 29 February falls on 1 March of a common year`(
    text: String, years: Int, expected: String
  ) throws {
    let date = try #require(CivilDate(text))
    #expect(date.adding(years: years).description == expected)
  }

  @Test(arguments: [
    ("2024-02-28", 2, "2024-03-01"), ("2023-02-28", 1, "2023-03-01"),
    ("0001-01-02", -5, "0001-01-01"), ("9999-12-30", 5, "9999-12-31"),
    ("2024-02-28", Int.max, "9999-12-31"), ("2024-02-28", Int.min, "0001-01-01"),
    ("1900-01-01", Int.min, "0001-01-01"), ("1900-01-01", Int.max, "9999-12-31"),
  ])
  func `days are added within the calendar`(text: String, days: Int, expected: String) throws {
    let date = try #require(CivilDate(text))
    #expect(date.adding(days: days).description == expected)
  }

  @Test(arguments: [
    ("1952-02-29", "2012-02-28", 59), ("1952-02-29", "2012-02-29", 60),
    ("1952-02-29", "2013-02-28", 60), ("1952-02-29", "2013-03-01", 61),
    ("1940-06-15", "2000-06-14", 59), ("1940-06-15", "2000-06-15", 60),
    ("1940-06-15", "1940-06-15", 0), ("1940-06-15", "1940-06-14", -1),
    ("1940-06-15", "1939-06-15", -1), ("1940-06-15", "1939-06-14", -2),
  ])
  func `age is counted in completed years`(birth: String, day: String, age: Int) throws {
    let birth = try #require(CivilDate(birth))
    let day = try #require(CivilDate(day))
    #expect(day.completedYears(since: birth) == age)
  }

  @Test(arguments: ["1931-01-01", "1932-02-29", "1933-12-31", "1935-07-04"])
  func `age rises by one on each birthday and on no other day`(birth: String) throws {
    let birth = try #require(CivilDate(birth))
    var expected = 0
    var nextBirthday = birth.adding(years: 1)
    for days in 0..<40_000 {
      let day = birth.adding(days: days)
      if day == nextBirthday {
        expected += 1
        nextBirthday = birth.adding(years: expected + 1)
      }
      guard day.completedYears(since: birth) == expected else {
        Issue.record("born on \(birth), age on \(day) is not \(expected)")
        return
      }
    }
    #expect(expected == 109)
  }
}
