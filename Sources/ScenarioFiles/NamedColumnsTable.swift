import ContentDigest
import ScenarioDefinition

/// A CSV table whose cells are found by the names in its first row, and what is wrong with it.
struct NamedColumnsTable {
  let file: ScenarioDocument.File
  let columns: [String]
  let rows: [TableRows.Row]
  private let sources: SourceTexts
  private var diagnostics: [Diagnostic] = []

  /// - Throws: why there is nothing to read: no file, no table, no rows.
  init(path: String, limits: ScenarioLimits) throws(ScenarioLoadError) {
    guard FileReader.exists(path) else {
      throw .missingFile(path: path, nearest: FileReader.nearestFile(to: path))
    }
    var sources = SourceTexts()
    func failure(_ problem: some Problem, line: Int = 1, column: Int = 1) -> ScenarioLoadError {
      let place = SourcePlace(file: path, line: line, column: column)
      return .invalid([Diagnostic(problem, at: place, path: "")], sources: sources)
    }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.bytes(of: path, limit: limits.tableBytes)
    } catch {
      throw failure(error)
    }
    let rows: [TableRows.Row]
    do throws(PlacedProblem) {
      let text = try TextDecoding.tableText(bytes)
      sources.add(text, of: path)
      if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw PlacedProblem(.emptyFile) }
      let separator = try TableRows.separator(in: text)
      sources.add(text, of: path, separator: separator)
      try TableScreening.check(text, separator: separator, limits: limits)
      rows = try TableRows.rows(of: text, separator: separator)
    } catch {
      throw failure(error.problem, line: error.line, column: error.column)
    }
    guard let header = rows.first else { throw failure(FileProblem.emptyFile) }
    if rows.count < 2 { throw failure(AreaProblem.noRows, line: header.line) }
    var names = header.cells.map(\.text)
    while names.last?.isEmpty == true { names.removeLast() }
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        throw failure(FileProblem.emptyHeader, line: header.line, column: index + 1)
      }
      if let other = names[..<index].firstIndex(of: name) {
        throw failure(
          FileProblem.duplicateColumn(name, firstColumn: other + 1), line: header.line,
          column: index + 1)
      }
    }
    file = ScenarioDocument.File(
      path: path, byteCount: bytes.count, digest: SHA256Digest.hexadecimal(of: bytes))
    columns = names
    self.rows = Array(rows.dropFirst())
    self.sources = sources
  }

  mutating func note(_ problem: some Problem, line: Int, column: Int = 1) {
    if diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(
        Diagnostic(problem, at: SourcePlace(file: file.path, line: line, column: column), path: ""))
    }
  }

  /// Where a column stands; noted if it does not.
  mutating func column(_ name: String) -> Int? {
    if let index = columns.firstIndex(of: name) { return index }
    note(
      AreaProblem.missingColumn(
        name, nearest: nearestName(to: name, among: columns), columns: columns), line: 1)
    return nil
  }

  /// Whether a row has a cell under each column; noted if not.
  mutating func fits(_ row: TableRows.Row) -> Bool {
    let tooMany = row.cells.dropFirst(columns.count).contains { !$0.text.isEmpty }
    guard row.cells.count < columns.count || tooMany else { return true }
    note(
      FileProblem.raggedRow(count: row.cells.count, expected: columns.count), line: row.line,
      column: min(row.cells.count, columns.count + 1))
    return false
  }

  /// The number of people in a cell; noted if it is none.
  mutating func count(_ cell: TableRows.Cell, column: Int) -> Int? {
    let digits = cell.text.utf8
    if !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
      let count = Int(cell.text), count <= 100_000_000
    {
      return count
    }
    note(AreaProblem.badCount(cell.text), line: cell.line, column: column + 1)
    return nil
  }

  /// The code of an area, checked.
  mutating func code(_ cell: TableRows.Cell, column: Int) -> String? {
    let isGood = cell.text.utf8.allSatisfy { byte in
      switch UInt8(byte) {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
      default: false
      }
    }
    if isGood, 1...24 ~= cell.text.utf8.count, !cell.text.hasPrefix("-") { return cell.text }
    note(AreaProblem.badCode(cell.text), line: cell.line, column: column + 1)
    return nil
  }

  /// The name of an area, checked.
  mutating func name(_ cell: TableRows.Cell, column: Int) -> String? {
    if let first = cell.text.first(where: { !$0.isWhitespace }), !"=+-@＝＋－＠".contains(first),
      cell.text.count <= 400,
      !cell.text.unicodeScalars.contains(where: isInvisible)
    {
      return cell.text
    }
    note(AreaProblem.badName(cell.text), line: cell.line, column: column + 1)
    return nil
  }

  var isFaultless: Bool { diagnostics.isEmpty }

  /// All that has been noted, in order of the lines.
  var failure: ScenarioLoadError {
    let sorted = diagnostics.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    return .invalid(sorted, sources: sources)
  }
}
