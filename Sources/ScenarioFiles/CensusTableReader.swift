import Measurement
import ScenarioDefinition

/// Reads a census table in long form: a row for each area, sex and age group.
///
/// Ages that end below 20 are left out: nobody of them turns 60 within a run.
public struct CensusTableReader {
  private struct Place: Hashable {
    let area: Int
    let sex: Int
    let ages: CensusAges
  }

  private struct Count {
    let people: Int
    let line: Int
  }

  private let columns: CensusColumns
  private var table: NamedColumnsTable
  private var areas: [(code: String, name: String, line: Int)] = []
  private var indices: [String: Int] = [:]
  private var counts: [Place: Count] = [:]
  /// The age groups, with the line in which each is first met.
  private var groups: [CensusAges: Int] = [:]

  /// Reads the table at `path`, or throws all that is wrong with it.
  public static func read(
    path: String, columns: CensusColumns, limits: ScenarioLimits = ScenarioLimits()
  ) throws(ScenarioLoadError) -> CensusTable {
    var limits = limits
    limits.tableRows = limits.censusRows
    limits.tableCells = limits.censusCells
    var reader = CensusTableReader(
      columns: columns, table: try NamedColumnsTable(path: path, limits: limits))
    reader.readRows()
    let groups = reader.orderedGroups()
    guard reader.table.isFaultless else { throw reader.table.failure }
    let areas = reader.complete(groups)
    guard reader.table.isFaultless else { throw reader.table.failure }
    reader.noteTotals(among: areas)
    guard reader.table.isFaultless else { throw reader.table.failure }
    return CensusTable(
      firstAges: groups.map(\.first), groupWidth: groups[0].width, areas: areas)
  }

  private init(columns: CensusColumns, table: NamedColumnsTable) {
    self.columns = columns
    self.table = table
  }

  private mutating func readRows() {
    let names = [columns.area, columns.name, columns.sex, columns.count] + columns.ages.names
    let found = names.map { table.column($0) }
    let positions = found.compactMap { $0 }
    guard positions.count == names.count else { return }
    for row in table.rows where table.fits(row) {
      readRow(row, positions)
    }
  }

  private mutating func readRow(_ row: TableRows.Row, _ positions: [Int]) {
    let area = area(row, positions[0], positions[1])
    let sex = sex(row.cells[positions[2]], column: positions[2])
    let people = table.count(row.cells[positions[3]], column: positions[3])
    let ages = columns.ages.ages(of: positions.dropFirst(4).map { row.cells[$0].text })
    if ages == nil {
      let cells = positions.dropFirst(4).map { row.cells[$0] }
      table.note(
        AreaProblem.badAge(cells.map(\.text).joined(separator: "–")), line: cells[0].line,
        column: positions[4] + 1)
    }
    guard let area, let sex, let people, let ages else { return }
    if let last = ages.last, last < 20 { return }
    let place = Place(area: area, sex: sex, ages: ages)
    if let first = counts[place] {
      table.note(AreaProblem.duplicateCount(firstLine: first.line), line: row.line)
      return
    }
    counts[place] = Count(people: people, line: row.line)
    if groups[ages] == nil { groups[ages] = row.line }
  }

  private mutating func area(_ row: TableRows.Row, _ code: Int, _ name: Int) -> Int? {
    let codeText = row.cells[code].text
    let nameText = row.cells[name].text
    if let index = indices[codeText] {
      let known = areas[index]
      if known.name != nameText {
        table.note(
          AreaProblem.otherName(nameText, first: known.name, line: known.line), line: row.line,
          column: name + 1)
      }
      return index
    }
    guard let codeText = table.code(row.cells[code], column: code),
      let nameText = table.name(row.cells[name], column: name)
    else { return nil }
    indices[codeText] = areas.count
    areas.append((codeText, nameText, row.line))
    return areas.count - 1
  }

  private mutating func sex(_ cell: TableRows.Cell, column: Int) -> Int? {
    if cell.text == columns.female { return 0 }
    if cell.text == columns.male { return 1 }
    table.note(
      AreaProblem.unknownSex(cell.text, known: [columns.female, columns.male]), line: cell.line,
      column: column + 1)
    return nil
  }

  /// The age groups from the youngest on; what is wrong with them is noted.
  private mutating func orderedGroups() -> [CensusAges] {
    let ordered = groups.keys.sorted()
    guard let last = ordered.last else {
      if table.isFaultless { table.note(AreaProblem.noRows, line: 1) }
      return ordered
    }
    if !AreaTable.firstAges.contains(ordered[0].first) {
      table.note(AreaProblem.youngestAge(ordered[0].text), line: groups[ordered[0]] ?? 1)
    }
    for (younger, older) in zip(ordered, ordered.dropFirst()) {
      let line = groups[older] ?? 1
      if younger.last == nil {
        table.note(AreaProblem.openAge(younger.text), line: groups[younger] ?? 1)
      } else if younger.last.map({ $0 + 1 }) != older.first {
        table.note(AreaProblem.ageGap(younger.text, older.text), line: line)
      } else if younger.width != ordered[0].width {
        table.note(AreaProblem.unevenAges(younger.text), line: groups[younger] ?? 1)
      }
    }
    if last.last != nil {
      table.note(AreaProblem.noOpenAges(last.text), line: groups[last] ?? 1)
    } else if !AreaTable.openAges.contains(last.first) {
      table.note(AreaProblem.openAge(last.text), line: groups[last] ?? 1)
    }
    switch ordered[0].width {
    case 1: break
    case 5 where ordered.count > 5: break
    case 5: table.note(AreaProblem.tooFewGroups(ordered.count - 1), line: 1)
    default: table.note(AreaProblem.unevenAges(ordered[0].text), line: groups[ordered[0]] ?? 1)
    }
    return ordered
  }

  /// The areas in the order of their codes; a count that is missing is noted.
  private mutating func complete(_ groups: [CensusAges]) -> [CensusTable.Area] {
    let order = areas.indices.sorted { areas[$0].code < areas[$1].code }
    return order.map { index in
      var counts: [[Int]] = [[], []]
      for sex in 0...1 {
        for ages in groups {
          if let count = self.counts[Place(area: index, sex: sex, ages: ages)] {
            counts[sex].append(count.people)
          } else {
            table.note(
              AreaProblem.missingCount(
                area: areas[index].code, sex: Self.sexes[sex], ages: ages.text),
              line: areas[index].line)
          }
        }
      }
      return CensusTable.Area(
        code: areas[index].code, name: areas[index].name, female: counts[0], male: counts[1])
    }
  }

  private mutating func noteTotals(among complete: [CensusTable.Area]) {
    for total in AreaTotals.find(among: complete) {
      let code = complete[total.area].code
      table.note(
        AreaProblem.totalOfOthers(code, count: total.partCount, prefix: String(total.prefix)),
        line: indices[code].map { areas[$0].line } ?? 1)
    }
  }

  private static let sexes = [
    LocalizedText(en: "women", zh: "女"), LocalizedText(en: "men", zh: "男"),
  ]
}
