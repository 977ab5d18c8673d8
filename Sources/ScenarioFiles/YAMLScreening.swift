/// What is looked for in a YAML text before libyaml sees it.
///
/// libyaml spends quadratic time on nested brackets, and Yams shares what an
/// alias stands for, so that walking it, even to compare two keys, may take
/// exponential time.
struct YAMLScreening {
  private var previous: Unicode.Scalar = "\n"
  private var line = 1
  private var column = 0
  private var depth = 0
  private let limits: ScenarioLimits

  static func check(_ text: String, limits: ScenarioLimits) throws(PlacedProblem) {
    try checkCharacters(text)
    try checkAliases(text)
    var screening = YAMLScreening(limits: limits)
    try screening.checkDepth(Array(text.unicodeScalars))
  }

  private init(limits: ScenarioLimits) {
    self.limits = limits
  }

  /// Refuses characters that cannot be seen, which libyaml refuses without a line.
  private static func checkCharacters(_ text: String) throws(PlacedProblem) {
    var line = 1
    var column = 0
    for scalar in text.unicodeScalars {
      column += 1
      switch scalar.value {
      case 0x0A:
        line += 1
        column = 0
      case 0x09, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE,
        0xFF00...0xFFFD, 0x10000...0x10FFFF:
        break
      default:
        throw PlacedProblem(.controlCharacter(scalar.value), line: line, column: column)
      }
    }
  }

  /// Refuses every text in which some `&name` and `*name` could be anchor and
  /// alias, wherever they stand. Such texts are rare enough in earnest.
  private static func checkAliases(_ text: String) throws(PlacedProblem) {
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else {
      return
    }
    var anchors: Set<Substring> = []
    for word in words(in: text, after: "&") { anchors.insert(word.name) }
    guard !anchors.isEmpty else { return }
    for word in words(in: text, after: "*") where anchors.contains(word.name) {
      throw PlacedProblem(.alias, line: word.line, column: word.column)
    }
  }

  private static func words(
    in text: String, after mark: Unicode.Scalar
  ) -> [(name: Substring, line: Int, column: Int)] {
    var words: [(name: Substring, line: Int, column: Int)] = []
    let scalars = text.unicodeScalars
    var line = 1
    var column = 0
    for index in scalars.indices {
      column += 1
      if scalars[index] == "\n" {
        line += 1
        column = 0
      }
      guard scalars[index] == mark else { continue }
      let start = scalars.index(after: index)
      let name = scalars[start...].prefix { isNameCharacter($0) }
      if !name.isEmpty { words.append((Substring(name), line, column)) }
    }
    return words
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Refuses brackets nested too deep, outside quotes and comments.
  ///
  /// This is not a YAML scanner: it may be misled by texts over several lines.
  /// Then the limit of 1,000 in Yams stops what has not been stopped here, after
  /// two seconds at the worst for a file of 1 MiB.
  private mutating func checkDepth(_ scalars: [Unicode.Scalar]) throws(PlacedProblem) {
    var index = 0
    var canStart = true
    while index < scalars.count {
      let scalar = scalars[index]
      column += 1
      switch scalar {
      case "\n":
        line += 1
        column = 0
        canStart = true
      case " ", "\t", "\r": break
      case "#" where previous == " " || previous == "\n" || previous == "\t":
        while index + 1 < scalars.count, scalars[index + 1] != "\n" { index += 1 }
      case "\"" where canStart, "'" where canStart:
        skipQuoted(scalars, &index)
        canStart = false
      case "[" where canStart || depth > 0, "{" where canStart || depth > 0:
        depth += 1
        if depth > limits.depth {
          throw PlacedProblem(.tooDeep(limit: limits.depth), line: line, column: column)
        }
        canStart = true
      case "]" where depth > 0, "}" where depth > 0:
        depth -= 1
        canStart = false
      case "," where depth > 0, ":", "-", "?": canStart = true
      default: canStart = false
      }
      previous = scalar
      index += 1
    }
  }

  private mutating func skipQuoted(_ scalars: [Unicode.Scalar], _ index: inout Int) {
    let quote = scalars[index]
    while index + 1 < scalars.count {
      index += 1
      column += 1
      if scalars[index] == "\n" {
        line += 1
        column = 0
      }
      if scalars[index] == "\\", quote == "\"", index + 1 < scalars.count {
        index += 1
        column += 1
      } else if scalars[index] == quote {
        return
      }
    }
  }
}
