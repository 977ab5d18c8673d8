/// The texts of the files of a scenario, to quote lines from.
public struct SourceTexts: Sendable {
  private struct Text {
    let text: String
    /// What separates the cells if it is a table.
    let separator: Character?
  }

  private var texts: [String: Text] = [:]

  public init() {}

  /// Adds a file's text; `separator` is what separates the cells of a table.
  public mutating func add(_ text: String, of file: String, separator: Character? = nil) {
    texts[file] = Text(text: text, separator: separator)
  }

  /// Adds the texts of further files.
  public mutating func add(_ others: SourceTexts) {
    texts.merge(others.texts) { $1 }
  }

  /// What separates the cells of a file that is a table; nil for any other.
  func separator(of file: String) -> Character? { texts[file]?.separator }

  /// The wanted lines of a file, counted from 1. Linear in its length.
  func lines(_ numbers: Set<Int>, of file: String) -> [Int: String] {
    guard let text = texts[file]?.text, let last = numbers.max() else { return [:] }
    var lines: [Int: String] = [:]
    var number = 1
    var start = text.startIndex
    while number <= last {
      let end = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
      if numbers.contains(number) { lines[number] = String(text[start..<end]) }
      if end == text.endIndex { break }
      start = text.index(after: end)
      number += 1
    }
    return lines
  }
}
