import Testing

@testable import ScenarioDefinition

@Suite struct `Numbers as written` {
  @Test(arguments: [
    ("0", 0.0), ("-0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("0.75", 0.75), ("1e3", 1000),
    ("1.5E-3", 0.0015), ("1e+2", 100), ("0e9", 0), ("123456789012345", 123_456_789_012_345),
    ("1e308", 1e308),
  ])
  func `are read`(text: String, value: Double) throws {
    #expect(try NumberText.number(text) == value)
  }

  @Test(arguments: [
    ("", NumberFault.empty), (" 1", .blanks(correct: "1")), ("1 670", .blanks(correct: "1670")),
    ("1,670", .thousandsSeparator(correct: "1670")),
    ("1,234,567.5", .thousandsSeparator(correct: "1234567.5")),
    ("0,75", .decimalComma(correct: "0.75")),
    ("１２．５", .fullWidth(correct: "12.5")), ("3万", .chineseNumeral), ("五百", .chineseNumeral),
    ("5%", .percentSign), ("5％", .percentSign), ("0x10", .otherBase), ("1_000", .underscore),
    ("007", .leadingZero), ("-012", .leadingZero), ("12:30", .timeOfDay), ("10-20", .interval),
    ("10~20", .interval), ("nan", .notFinite), (".NaN", .notFinite), ("-.inf", .notFinite),
    ("+Infinity", .notFinite), ("1e999", .tooLarge), ("1e-999", .tooSmall),
    ("3 years", .gluedUnit(number: "3", unit: "years")),
    ("40张", .gluedUnit(number: "40", unit: "张")), ("ten", .word), (".5", .word), ("5.", .word),
    ("1e", .gluedUnit(number: "1", unit: "e")), ("--1", .word), ("1.2.3", .word), ("٣", .word),
    (String(repeating: "1", count: 41), .tooLong), (String(repeating: "x", count: 1000), .tooLong),
  ])
  func `are refused with a reason`(text: String, fault: NumberFault) {
    #expect(throws: fault) { try NumberText.number(text) }
  }

  @Test func `an integer has neither point nor exponent and fits`() throws {
    #expect(try NumberText.integer("-42") == -42)
    #expect(try NumberText.integer("3.0") == nil)
    #expect(try NumberText.integer("1e3") == nil)
    #expect(throws: NumberFault.tooLarge) { try NumberText.integer("9223372036854775808") }
  }
}

@Suite struct `Names and identifiers` {
  @Test(arguments: [
    ("bedz", "beds"), ("bdes", "beds"), ("opnes", "opens"), ("capacty", "capacity"), ("zz", nil),
    ("bexx", nil), ("opxxs", nil), ("xyz", nil), ("", nil),
  ])
  func `the nearest name is proposed if it is near enough`(name: String, nearest: String?) {
    #expect(nearestName(to: name, among: ["beds", "capacity", "opens"]) == nearest)
  }

  @Test func `of equally near names the first in the alphabet is proposed`() {
    #expect(nearestName(to: "bedx", among: ["beds", "beda"]) == "beda")
    #expect(nearestName(to: String(repeating: "a", count: 65), among: ["a"]) == nil)
  }

  @Test(arguments: ["a", "next-centre", "home2", "march-lane", "mar12345", "x1"])
  func `identifiers are accepted`(text: String) {
    #expect(ScenarioIdentifier.problem(with: text) == nil)
  }

  @Test(arguments: [
    ("", "bad-identifier"), ("A", "bad-identifier"), ("1-2", "bad-identifier"),
    ("-a", "bad-identifier"), ("a_b", "bad-identifier"), ("a b", "bad-identifier"),
    ("城", "bad-identifier"), ("é", "bad-identifier"), ("mar1", "identifier-like-date"),
    ("sept-2016", "identifier-like-date"), ("december31", "identifier-like-date"),
    ("true", "reserved-identifier"), ("source", "reserved-identifier"),
    (String(repeating: "a", count: 65), "identifier-too-long"),
  ])
  func `identifiers are refused`(text: String, code: String) {
    #expect(ScenarioIdentifier.problem(with: text)?.code == code)
  }
}
