import ScenarioDefinition

/// A table of areas: a row for each, its people by sex and single year of age.
///
///     area_code,area_name,female_40,…,female_84,female_85_plus,male_40,…,male_85_plus
public struct AreaTable: Sendable {
  public struct Area: Hashable, Sendable {
    public let code: String
    public let name: String
    /// By single year of age from the table's first age; the open group last.
    public let female: [Int]
    public let male: [Int]
  }

  public let firstAge: Int
  /// In the order of their codes, whatever that of the rows.
  public let areas: [Area]
  public let file: ScenarioDocument.File

  /// The first row of a table whose open group begins at `openAge`.
  public static func header(firstAge: Int, openAge: Int) -> [String] {
    [codeName, nameName]
      + ["female", "male"].flatMap { sex in
        (firstAge..<openAge).map { "\(sex)_\($0)" } + ["\(sex)_\(openAge)_plus"]
      }
  }

  private static let codeName = "area_code"
  private static let nameName = "area_name"

  /// Reads the table at `path`, or throws all that is wrong with it.
  public static func read(
    path: String, limits: ScenarioLimits = ScenarioLimits()
  ) throws(ScenarioLoadError) -> AreaTable {
    var table = try NamedColumnsTable(path: path, limits: limits)
    let ages = ages(&table)
    guard table.isFaultless else { throw table.failure }
    var areas: [Area] = []
    var firstLines: [String: Int] = [:]
    for row in table.rows where table.fits(row) {
      let code = table.code(row.cells[0], column: 0)
      let name = table.name(row.cells[1], column: 1)
      var counts: [Int] = []
      for column in 2..<table.columns.count {
        if let count = table.count(row.cells[column], column: column) { counts.append(count) }
      }
      guard let code, let name, counts.count == 2 * ages.count else { continue }
      if let line = firstLines[code] {
        table.note(AreaProblem.duplicateArea(code, firstLine: line), line: row.line)
        continue
      }
      firstLines[code] = row.line
      areas.append(
        Area(
          code: code, name: name, female: Array(counts.prefix(ages.count)),
          male: Array(counts.suffix(ages.count))))
    }
    guard table.isFaultless else { throw table.failure }
    areas.sort { $0.code < $1.code }
    return AreaTable(firstAge: ages.lowerBound, areas: areas, file: table.file)
  }

  /// The ages with which a table may begin.
  static let firstAges = 20...60
  /// The ages with which the open group may begin.
  static let openAges = 65...100

  /// The ages of the columns, the open group's first age included; a column that is not
  /// where it must be is noted.
  private static func ages(_ table: inout NamedColumnsTable) -> ClosedRange<Int> {
    let columns = table.columns
    let first = columns.dropFirst(2).first.flatMap { Int($0.dropFirst("female_".count)) } ?? 40
    let closed = columns.prefix { !$0.hasSuffix("_plus") }.count - 2
    // The first age may be any number that a header can hold, so it is looked at before it is used.
    guard firstAges ~= first, case let open = first + max(closed, 0), openAges ~= open else {
      if columns.count > 2 {
        table.note(AreaProblem.unknownColumn(columns[2]), line: 1, column: 3)
      } else {
        table.note(
          AreaProblem.missingColumn(
            header(firstAge: 40, openAge: 85)[2], nearest: nil, columns: columns), line: 1)
      }
      return 40...85
    }
    let expected = header(firstAge: first, openAge: open)
    for (index, name) in expected.enumerated() {
      if index >= columns.count {
        table.note(AreaProblem.missingColumn(name, nearest: nil, columns: columns), line: 1)
        break
      }
      if columns[index] != name {
        table.note(AreaProblem.unknownColumn(columns[index]), line: 1, column: index + 1)
        break
      }
    }
    if columns.count > expected.count {
      table.note(
        AreaProblem.unknownColumn(columns[expected.count]), line: 1, column: expected.count + 1)
    }
    return first...open
  }
}
