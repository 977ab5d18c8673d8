import CivilCalendar
import Testing

@testable import ResultFiles

struct TextFormTests {
  @Test(arguments: [
    (1.0, "1"), (-3, "-3"), (0.1, "0.1"), (-0.0, "0"), (.nan, ""), (1e15, "1000000000000000"),
    (9_007_199_254_740_992, "9007199254740992.0"), (1e300, "1e+300"),
    (1.0 / 3, "0.3333333333333333"),
  ])
  func `numbers are as short as reads back`(value: Double, text: String) {
    #expect(value.tableText == text)
    if !value.isNaN { #expect(Double(text) == value) }
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["", ""], ",\n"), (["x,y", "z"], "\"x,y\",z\n"),
    (["say \"hi\""], "\"say \"\"hi\"\"\"\n"),
    (["two\nlines", "蠡湖,街道"], "\"two\nlines\",\"蠡湖,街道\"\n"),
    (["蠡湖街道", " blank "], "蠡湖街道, blank \n"), (["a\r\nb"], "\"a\r\nb\"\n"),
  ])
  func `fields are quoted only where they must be`(fields: [String], line: String) {
    #expect(String(decoding: CSVRow(fields).bytes, as: UTF8.self) == line)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("-", "'-"), ("-5", "-5"), ("+5", "+5"), ("-1e-07", "-1e-07"),
    ("a=1", "a=1"), ("–", "–"),
  ])
  func `nothing in a table is run as a formula, and numbers stay numbers`(
    field: String, cell: String
  ) {
    #expect(String(decoding: CSVRow(["a", field]).bytes, as: UTF8.self) == "a,\(cell)\n")
  }

  @Test func `JSON keeps the order of members and escapes what it must`() {
    let value: JSONValue = [
      "z": .array([.integer(1), .number(0.5), .boolean(true), .null]),
      "a": "quote \" back \\ line \n bell \u{7} 蠡湖",
      "empty": .array([]),
      "none": .object([]),
    ]

    #expect(
      value.text == #"""
        {
          "z": [
            1,
            0.5,
            true,
            null
          ],
          "a": "quote \" back \\ line \n bell \u0007 蠡湖",
          "empty": [],
          "none": {}
        }

        """#)
  }

  @Test func `month ends begin with the first and end with the horizon`() throws {
    func ends(_ first: String, _ last: String) throws -> [String] {
      let horizon = try #require(CivilDate(first))...(try #require(CivilDate(last)))
      return Table.monthEnds(in: horizon).map(\.description)
    }

    #expect(try ends("2012-12-31", "2013-02-28") == ["2012-12-31", "2013-01-31", "2013-02-28"])
    #expect(try ends("2012-02-29", "2012-04-01") == ["2012-02-29", "2012-03-31", "2012-04-01"])
    #expect(try ends("2012-02-10", "2012-02-12") == ["2012-02-12"])
    #expect(try ends("2011-11-30", "2013-01-31").count == 15)
  }
}
