import CivilCalendar
import Testing

@Suite struct CivilDateTextTests {
  @Test(arguments: ["0001-01-01", "0099-12-31", "1949-10-01", "2012-02-29", "9999-12-31"])
  func `a date reads back as it was written`(text: String) {
    #expect(CivilDate(text)?.description == text)
    #expect(CivilDate(text[...])?.description == text)
  }

  @Test(arguments: [
    "", "2012", "2012-13-01", "2012-02-30", "2011-02-29", "2012-00-01", "2012-01-00",
    "0000-01-01", "2012-1-1", "2012-1-01", "12-01-01", "２０１２-01-01", "٢٠١٢-01-01",
    " 2012-01-01", "2012-01-01 ", "2012-01-01\n", "2012/01/01", "2012-01-01T00:00", "20120101",
    "+012-01-01", "-001-01-01", "2012--1-01", "2012-01-0a", "2012–01–01", "2012-01-011",
    "2012-01-01\0",
  ])
  func `anything but yyyy-mm-dd of an existing day is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }
}
