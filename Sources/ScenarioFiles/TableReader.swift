import ScenarioDefinition

/// Reads a CSV table into entries: each row becomes a mapping under its `id`.
///
/// A column `name.en` stands for the key `en` of the section `name`. Cells
/// without text are no values. Places count lines of the file and cells of the
/// row.
struct TableReader {
  let file: String
  let limits: ScenarioLimits
  private(set) var text: String?
  private(set) var separator: Character = ","
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, limits: ScenarioLimits) {
    self.file = file
    self.limits = limits
  }

  /// The entries; nil if there are diagnostics.
  mutating func entries(_ bytes: [UInt8]) -> [ScenarioNode.Member]? {
    do throws(PlacedProblem) {
      let text = try TextDecoding.tableText(bytes)
      self.text = text
      if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw PlacedProblem(.emptyFile) }
      separator = try TableRows.separator(in: text)
      try TableScreening.check(text, separator: separator, limits: limits)
      let entries = entries(in: try TableRows.rows(of: text, separator: separator))
      return diagnostics.isEmpty ? entries : nil
    } catch {
      note(error.problem, line: error.line, column: error.column)
      return nil
    }
  }

  private mutating func note(_ problem: some Problem, line: Int, column: Int) {
    if diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(
        Diagnostic(problem, at: SourcePlace(file: file, line: line, column: column), path: ""))
    }
  }

  private mutating func entries(in rows: [TableRows.Row]) -> [ScenarioNode.Member] {
    guard let header = rows.first, let columns = columns(of: header) else { return [] }
    guard let identifierColumn = columns.firstIndex(of: ["id"]) else {
      let names = columns.map { $0.joined(separator: ".") }
      note(FileProblem.noIdentifierColumn(columns: names), line: header.line, column: 1)
      return []
    }
    var firstLines: [String: Int] = [:]
    var entries: [ScenarioNode.Member] = []
    for row in rows.dropFirst() {
      guard let cells = fitting(row, columnCount: columns.count) else { continue }
      let identifier = cells[identifierColumn]
      let column = identifierColumn + 1
      if identifier.text.isEmpty {
        note(FileProblem.emptyIdentifier, line: identifier.line, column: column)
      } else if let line = firstLines[identifier.text] {
        let problem = FileProblem.duplicateIdentifier(identifier.text, firstLine: line)
        note(problem, line: identifier.line, column: column)
      } else {
        firstLines[identifier.text] = identifier.line
        let place = SourcePlace(file: file, line: identifier.line, column: column)
        entries.append(
          ScenarioNode.Member(
            key: identifier.text, keyPlace: place,
            value: entry(cells, columns, place: place, without: identifierColumn)))
      }
    }
    return entries
  }

  /// The keys of each column. Empty columns at the end are dropped.
  private mutating func columns(of header: TableRows.Row) -> [[String]]? {
    var cells = header.cells
    while cells.last?.text.isEmpty == true { cells.removeLast() }
    var columns: [[String]] = []
    for (index, cell) in cells.enumerated() {
      let keys = cell.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard keys.allSatisfy({ !$0.isEmpty }), keys.count <= 4 else {
        note(FileProblem.emptyHeader, line: cell.line, column: index + 1)
        return nil
      }
      // `name` and `name.en` cannot both be columns.
      if let other = columns.firstIndex(where: { $0.starts(with: keys) || keys.starts(with: $0) }) {
        let problem = FileProblem.duplicateColumn(cell.text, firstColumn: other + 1)
        note(problem, line: cell.line, column: index + 1)
        return nil
      }
      columns.append(keys)
    }
    return columns
  }

  /// The cells under the columns; nil if there are more or fewer of them.
  private mutating func fitting(_ row: TableRows.Row, columnCount: Int) -> [TableRows.Cell]? {
    let tooMany = row.cells.dropFirst(columnCount).contains { !$0.text.isEmpty }
    if row.cells.count < columnCount || tooMany {
      let problem = FileProblem.raggedRow(count: row.cells.count, expected: columnCount)
      let last = row.cells.prefix(columnCount + 1).last
      let column = min(row.cells.count, columnCount + 1)
      note(problem, line: last?.line ?? row.line, column: column)
      return nil
    }
    return Array(row.cells.prefix(columnCount))
  }

  private mutating func entry(
    _ cells: [TableRows.Cell], _ columns: [[String]], place: SourcePlace,
    without identifierColumn: Int
  ) -> ScenarioNode {
    var entry = ScenarioNode(.mapping([]), at: place)
    for (index, cell) in cells.enumerated()
    where index != identifierColumn && !cell.text.isEmpty {
      let bytes = cell.text.utf8.count
      if bytes > limits.scalarBytes {
        let problem = FileProblem.scalarTooLong(bytes: bytes, limit: limits.scalarBytes)
        note(problem, line: cell.line, column: index + 1)
        continue
      }
      let cellPlace = SourcePlace(file: file, line: cell.line, column: index + 1)
      let value = ScenarioNode(.scalar(cell.text, isQuoted: false), at: cellPlace)
      entry = entry.adding(value, under: columns[index][...])
    }
    return entry
  }
}

extension ScenarioNode {
  /// The mapping with a value under keys that lead to it.
  fileprivate func adding(_ value: ScenarioNode, under keys: ArraySlice<String>) -> ScenarioNode {
    guard let key = keys.first else { return value }
    var members = self.members ?? []
    let rest = keys.dropFirst()
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index].value = members[index].value.adding(value, under: rest)
    } else {
      let inner = rest.isEmpty ? value : ScenarioNode(.mapping([]), at: value.place)
      members.append(
        Member(key: key, keyPlace: value.place, value: inner.adding(value, under: rest)))
    }
    return ScenarioNode(.mapping(members), at: place, source: source)
  }
}
