import SensitivityAnalysis
import Testing

struct ComparisonExpressionTests {
  private let values = ["a": 3.0, "b": 4, "late-homes": 10, "zero": 0]

  private func holds(_ text: String) throws -> Bool {
    try ComparisonExpression(text).holds { values[$0] ?? .nan }
  }

  @Test(arguments: [
    ("a + b <= 7", true), ("a+b<7", false), ("a * b - 2 = late-homes", true),
    ("2 * (a + b) != 14", false), ("late-homes / b > 2.5", false), ("-a < 0", true),
    ("a - b - 1 = -2", true), ("b / zero > 0", false), ("b / zero <= 0", false),
    ("1 >= 1", true), ("late-homes / 2 / 5 = 1", true), ("1.5 < b", true),
  ])
  func `a comparison is read as in a book`(text: String, expected: Bool) throws {
    #expect(try holds(text) == expected)
  }

  @Test func `a name may have hyphens, so a minus stands between blanks`() throws {
    #expect(try ComparisonExpression("late-homes - a < b").names == ["late-homes", "a", "b"])
  }

  @Test(arguments: [
    ("", ExpressionFault.unexpectedEnd), ("a + b", .noComparison), ("a < ", .unexpectedEnd),
    ("a < b < 3", .twoComparisons(position: 7)), ("(a < b", .unexpected("<", position: 4)),
    ("(a + b", .unclosedBracket(position: 1)), ("a & b < 1", .unexpected("&", position: 3)),
    ("a < 1.2.3", .unexpected("1", position: 5)), ("a < b)", .unexpected(")", position: 6)),
    ("import('os') < 1", .unexpected("(", position: 7)), ("A < 1", .unexpected("A", position: 1)),
    (String(repeating: "(", count: 100) + "a", .tooDeep(limit: 32)),
    (String(repeating: "-", count: 100) + "a < 1", .tooDeep(limit: 32)),
  ])
  func `anything else is refused with its place`(text: String, fault: ExpressionFault) {
    #expect(throws: fault) { try ComparisonExpression(text) }
  }
}
