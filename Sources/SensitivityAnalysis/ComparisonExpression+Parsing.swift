extension ComparisonExpression {
  /// Reads a comparison.
  public init(_ text: String) throws(ExpressionFault) {
    var parser = ExpressionParser(text)
    let left = try parser.sum()
    guard let comparison = parser.comparison() else {
      throw parser.isAtEnd ? .noComparison : parser.unexpected
    }
    let right = try parser.sum()
    if !parser.isAtEnd {
      let position = parser.position
      throw parser.comparison() == nil ? parser.unexpected : .twoComparisons(position: position)
    }
    self.left = left
    self.comparison = comparison
    self.right = right
    names = parser.names
  }
}

/// Recursive descent: a sum of products of factors.
private struct ExpressionParser {
  private static let depthLimit = 32

  private let characters: [Character]
  private var index = 0
  private var depth = 0
  private(set) var names: [String] = []

  init(_ text: String) {
    characters = Array(text)
    skipBlanks()
  }

  var isAtEnd: Bool { index == characters.count }
  var position: Int { index + 1 }

  var unexpected: ExpressionFault {
    isAtEnd ? .unexpectedEnd : .unexpected(String(characters[index]), position: position)
  }

  mutating func comparison() -> ComparisonExpression.Comparison? {
    for comparison in ComparisonExpression.Comparison.allCases
    where characters[index...].starts(with: comparison.rawValue) {
      index += comparison.rawValue.count
      skipBlanks()
      return comparison
    }
    return nil
  }

  mutating func sum() throws(ExpressionFault) -> ComparisonExpression.Term {
    var term = try product()
    while true {
      if take("+") {
        term = .sum(term, try product())
      } else if take("-") {
        term = .difference(term, try product())
      } else {
        return term
      }
    }
  }

  private mutating func product() throws(ExpressionFault) -> ComparisonExpression.Term {
    var term = try factor()
    while true {
      if take("*") {
        term = .product(term, try factor())
      } else if take("/") {
        term = .quotient(term, try factor())
      } else {
        return term
      }
    }
  }

  private mutating func factor() throws(ExpressionFault) -> ComparisonExpression.Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
    if take("-") { return .negated(try factor()) }
    let opening = position
    if take("(") {
      let term = try sum()
      if take(")") { return term }
      throw isAtEnd ? .unclosedBracket(position: opening) : unexpected
    }
    if let name = word(first: { ("a"..."z").contains($0) }, rest: Self.isInName) {
      if !names.contains(name) { names.append(name) }
      return .name(name)
    }
    let start = index
    if let digits = word(first: Self.isDigit, rest: { Self.isDigit($0) || $0 == "." }) {
      if let number = Double(digits), number.isFinite { return .number(number) }
      index = start
    }
    throw unexpected
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isInName(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || isDigit(character) || character == "-"
  }

  private mutating func word(
    first isFirst: (Character) -> Bool, rest isRest: (Character) -> Bool
  ) -> String? {
    guard index < characters.count, isFirst(characters[index]) else { return nil }
    let start = index
    repeat { index += 1 } while index < characters.count && isRest(characters[index])
    defer { skipBlanks() }
    return String(characters[start..<index])
  }

  private mutating func take(_ character: Character) -> Bool {
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index] == " " { index += 1 }
  }
}
