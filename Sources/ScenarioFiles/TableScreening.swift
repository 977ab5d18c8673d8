/// What is looked for in a CSV text before SwiftCSV sees it, which sets no
/// limits and takes a quote that is never closed for the rest of the file.
enum TableScreening {
  static func check(
    _ text: String, separator: Character, limits: ScenarioLimits
  ) throws(PlacedProblem) {
    let separator = separator.asciiValue ?? UInt8(ascii: ",")
    var line = 1
    var rows = 0
    var cells = 1
    var allCells = 0
    var quoteLine: Int?
    var isRowEmpty = true
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\""):
        quoteLine = quoteLine == nil ? line : nil
        isRowEmpty = false
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if quoteLine == nil {
          rows += isRowEmpty ? 0 : 1
          (cells, isRowEmpty) = (1, true)
        }
        line += 1
      case separator where quoteLine == nil:
        cells += 1
        allCells += 1
      case UInt8(ascii: " "): break
      default: isRowEmpty = false
      }
      if cells > limits.tableColumns {
        throw PlacedProblem(
          .tooManyColumns(count: cells, limit: limits.tableColumns), line: line, column: cells)
      }
      if rows > limits.tableRows + 1 {
        throw PlacedProblem(.tooManyRows(limit: limits.tableRows), line: line)
      }
      if allCells > limits.tableCells {
        throw PlacedProblem(.tooManyCells(limit: limits.tableCells), line: line)
      }
    }
    if let quoteLine { throw PlacedProblem(.unclosedQuote, line: quoteLine) }
  }
}
