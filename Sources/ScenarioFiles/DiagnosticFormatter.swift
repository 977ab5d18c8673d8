public import Measurement
public import ScenarioDefinition

/// Shows diagnostics to people, with the line they are about, or to programs.
///
///     scenario.yaml:3:8: error: unknown key 'bedz' [homes.east.bedz]
///       3 |   城东: bedz: 3
///         |         ^
///       help: did you mean 'beds'?
public struct DiagnosticFormatter: Sendable {
  private static let lineWidth = 100

  public let language: Language
  private let sources: SourceTexts

  public init(language: Language, sources: SourceTexts) {
    self.language = language
    self.sources = sources
  }

  /// The diagnostics one after the other, ending with a line end if there are any.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let lines = quotedLines(for: diagnostics)
    return diagnostics.map { diagnostic in
      text(diagnostic, line: lines[diagnostic.place.file]?[diagnostic.place.line])
    }.joined()
  }

  /// A JSON array of objects with file, line, column, code, path, message and advice.
  public func json(_ diagnostics: [Diagnostic]) -> String {
    JSONValue.array(
      diagnostics.map { diagnostic in
        .object([
          "file": .string(diagnostic.place.file),
          "line": .integer(diagnostic.place.line),
          "column": .integer(diagnostic.place.column),
          "code": .string(diagnostic.code),
          "path": .string(diagnostic.path),
          "message": .string(diagnostic.message[language]),
          "advice": diagnostic.advice.map { .string($0[language]) } ?? .null,
        ])
      }
    ).text
  }

  private func quotedLines(for diagnostics: [Diagnostic]) -> [String: [Int: String]] {
    var numbers: [String: Set<Int>] = [:]
    for diagnostic in diagnostics {
      numbers[diagnostic.place.file, default: []].insert(diagnostic.place.line)
    }
    var lines: [String: [Int: String]] = [:]
    for (file, numbers) in numbers { lines[file] = sources.lines(numbers, of: file) }
    return lines
  }

  private func text(_ diagnostic: Diagnostic, line: String?) -> String {
    let place = diagnostic.place
    let (label, help) =
      switch language {
      case .english: ("error", "help")
      case .chinese: ("错误", "提示")
      }
    var text = "\(visible(place.file)):\(place.line):\(place.column): \(label): "
    text += diagnostic.message[language]
    text += diagnostic.path.isEmpty ? "\n" : " [\(visible(diagnostic.path))]\n"
    if let line, !line.isEmpty { text += quotation(of: line, place: place) }
    if let advice = diagnostic.advice { text += "  \(help): \(advice[language])\n" }
    return text
  }

  /// A path or file name without control characters.
  private func visible(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if isInvisible(scalar) {
        result += echoed(String(scalar))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private func quotation(of line: String, place: SourcePlace) -> String {
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let scalars = Array(line.unicodeScalars)
    guard let caret = caretIndex(in: scalars, place: place), caret <= scalars.count else {
      let (shown, _) = clipped(scalars, around: 0)
      return "  \(number) | \(shown)\n"
    }
    let (shown, indentation) = clipped(scalars, around: caret)
    return "  \(number) | \(shown)\n  \(margin) | \(String(repeating: " ", count: indentation))^\n"
  }

  /// Where in the line the place is; in a table its column counts cells.
  private func caretIndex(in scalars: [Unicode.Scalar], place: SourcePlace) -> Int? {
    guard let separator = sources.separator(of: place.file)?.unicodeScalars.first else {
      return place.column - 1
    }
    var cell = 1
    var isQuoted = false
    for (index, scalar) in scalars.enumerated() {
      if cell == place.column { return index }
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == separator && !isQuoted { cell += 1 }
    }
    return cell == place.column ? scalars.count : nil
  }

  /// The part of a line around `caret` that fits the width, and the columns
  /// before the caret.
  private func clipped(
    _ scalars: [Unicode.Scalar], around caret: Int
  ) -> (text: String, indentation: Int) {
    let first = max(0, caret - Self.lineWidth * 3 / 4)
    var text = first > 0 ? "…" : ""
    var width = first > 0 ? 1 : 0
    var indentation = caret <= first ? width : nil
    for index in first..<scalars.count {
      if index == caret { indentation = width }
      let scalar = scalars[index]
      let piece = scalar == "\t" ? " " : isInvisible(scalar) ? echoed(String(scalar)) : nil
      let pieceWidth = piece?.count ?? DisplayWidth.of(scalar)
      if width + pieceWidth > Self.lineWidth && index > caret {
        text += "…"
        break
      }
      text += piece ?? String(scalar)
      width += pieceWidth
    }
    return (text, indentation ?? width)
  }
}
