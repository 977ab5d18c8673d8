import SwiftCSV

/// Takes a CSV text apart into cells with their places.
enum TableRows {
  /// Commas, or the tabs of what Excel calls Unicode text.
  static func separator(in text: String) throws(PlacedProblem) -> Character {
    let header = text.prefix { !$0.isNewline }
    if header.contains(",") { return "," }
    if header.contains("\t") { return "\t" }
    if header.contains(";") { throw PlacedProblem(.semicolonSeparated) }
    if header.contains("，") { throw PlacedProblem(.fullWidthCommaSeparated) }
    return ","
  }

  /// A row with the line that it starts in.
  struct Row {
    let line: Int
    let cells: [Cell]
  }

  struct Cell {
    let text: String
    let line: Int
  }

  static func rows(of text: String, separator: Character) throws(PlacedProblem) -> [Row] {
    // SwiftCSV drops an empty last cell unless a line end follows it.
    let text = text.last?.isNewline == true ? text : text + "\n"
    var rows: [Row] = []
    var line = 1
    do {
      let table = try CSV<Enumerated>(
        string: text, delimiter: .character(separator), loadColumns: false, rowLimit: 0)
      try table.enumerateAsArray(rowLimit: nil) { cells in
        let start = line
        var placed: [Cell] = []
        for cell in cells {
          placed.append(Cell(text: cell.trimmed, line: line))
          line += cell.count(where: \.isNewline)
        }
        line += 1
        if placed.contains(where: { !$0.text.isEmpty }) {
          rows.append(Row(line: start, cells: placed))
        }
      }
    } catch {
      throw PlacedProblem(.badQuote, line: line)
    }
    return rows
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
