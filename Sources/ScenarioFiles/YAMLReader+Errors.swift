import Yams

extension YAMLReader {
  /// Where a mark of libyaml points; nil if it points beyond the text.
  static func index(of mark: Mark, in text: String) -> String.Index? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var line = 1
    while line < mark.line {
      guard let end = scalars[index...].firstIndex(where: isLineEnd) else { return nil }
      index = scalars.index(after: end)
      if scalars[end] == "\r", index < scalars.endIndex, scalars[index] == "\n" {
        index = scalars.index(after: index)
      }
      line += 1
    }
    return scalars.index(index, offsetBy: mark.column - 1, limitedBy: scalars.endIndex)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  /// Words an error of libyaml, and finds its cause where that is usual.
  static func problem(with error: YamlError, in text: String) -> PlacedProblem {
    switch error {
    case .composer(_, let problem, let mark, _) where problem.contains("another document"):
      return PlacedProblem(.multipleDocuments, line: mark.line, column: mark.column)
    case .composer(_, let problem, let mark, _) where problem.contains("alias"):
      return PlacedProblem(.alias, line: mark.line, column: mark.column)
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let fault = YAMLFault(problem: problem, context: context?.text ?? "")
      if fault == .unclosedQuote, let start = context?.mark {
        return PlacedProblem(.syntax(fault), line: max(1, start.line), column: max(1, start.column))
      }
      return usualCause(near: mark.line, in: text)
        ?? PlacedProblem(.syntax(fault), line: max(1, mark.line), column: max(1, mark.column))
    case .reader(let problem, _, _, _):
      return PlacedProblem(.syntax(.other(problem)))
    default:
      return PlacedProblem(.syntax(.other("\(error)")))
    }
  }

  /// A tab in the indentation or a full-width colon in a line or the line above.
  static func usualCause(near line: Int, in text: String) -> PlacedProblem? {
    let lines = text.unicodeScalars.split(
      maxSplits: max(0, line), omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    for number in [line, line - 1] where number >= 1 && number <= lines.count {
      let content = lines[number - 1]
      let indentation = content.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      if let tab = indentation.firstIndex(of: "\t") {
        let column = content.distance(from: content.startIndex, to: tab) + 1
        return PlacedProblem(.tabIndentation, line: number, column: column)
      }
      let code = content.prefix { $0 != "\"" && $0 != "'" && $0 != "#" }
      if let colon = code.firstIndex(of: "：") {
        let column = content.distance(from: content.startIndex, to: colon) + 1
        return PlacedProblem(.fullWidthColon, line: number, column: column)
      }
    }
    return nil
  }
}
