import Measurement

/// A table for a terminal: the first column to the left, all others to the right.
public struct TextTable: Hashable, Sendable {
  private let header: [String]
  private var rows: [[String]] = []

  public init(header: [String]) {
    self.header = header
  }

  /// - Precondition: the row has as many cells as the header.
  public mutating func add(_ row: [String]) {
    precondition(row.count == header.count, "a row must have a cell for each column")
    rows.append(row)
  }

  /// The lines of the table, with two blanks between columns and a rule below the header.
  public var lines: [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return [line(header, widths), rule.joined(separator: "  ")] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let blanks = String(repeating: " ", count: cell.1 - DisplayWidth.of(cell.0))
      return column == 0 ? cell.0 + blanks : blanks + cell.0
    }
    var text = padded.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }
}
