import CivilCalendar
import DistrictModel
import Testing

struct ModelClockTests {
  /// The months of a run end as those of the calendar do, whatever the length of the first.
  @Test(arguments: [
    ("2012-12-31", ["2013-01-31", "2013-02-28", "2013-03-31", "2013-04-30"]),
    ("2013-02-28", ["2013-03-31", "2013-04-30", "2013-05-31", "2013-06-30"]),
    ("2013-04-30", ["2013-05-31", "2013-06-30", "2013-07-31", "2013-08-31"]),
    ("2012-06-14", ["2012-07-14", "2012-08-14", "2012-09-14", "2012-10-14"]),
  ])
  func `months end as in the calendar`(start: String, ends: [String]) throws {
    let start = try #require(CivilDate(start))
    let clock = ModelClock(start: start, horizon: start.adding(years: 1))
    for (month, end) in ends.enumerated() {
      let date = try #require(CivilDate(end))
      #expect(clock.monthEnd(month + 1) == date)
      #expect(clock.monthsOver(on: date) == month + 1)
      #expect(clock.monthsOver(on: date.adding(days: -1)) == month)
    }
  }
}
