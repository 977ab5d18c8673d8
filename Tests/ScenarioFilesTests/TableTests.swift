import ScenarioDefinition
import ScenarioFiles
import Testing

@Suite struct `Tables` {
  private static let scenario = "carecap: 1\nhomes: {table: homes.csv, source: list}\n"

  private static func resolved(_ bytes: [UInt8]) throws -> String {
    let folder = try Folder(["s.yaml": scenario])
    try folder.write(bytes, to: "homes.csv")
    return try folder.load("s.yaml").resolvedText
  }

  private static func diagnostics(_ bytes: [UInt8]) throws -> [String] {
    let folder = try Folder(["s.yaml": scenario])
    try folder.write(bytes, to: "homes.csv")
    return folder.diagnostics("s.yaml")
  }

  private static let expected = """
    carecap: 1
    homes:
      east:
        beds: 40
        name: 城东
      source: list
      west:
        beds: 60
        name: 城西

    """
  private static let table = "id,name,beds\neast,城东,40\nwest,城西,60\n"

  @Test func `rows become entries`() throws {
    #expect(try Self.resolved(Array(Self.table.utf8)) == Self.expected)
  }

  @Test(arguments: [
    ("Windows line ends", "id,name,beds\r\neast,城东,40\r\nwest,城西,60\r\n"),
    ("a byte order mark", "\u{FEFF}id,name,beds\neast,城东,40\nwest,城西,60\n"),
    ("no last line end", "id,name,beds\neast,城东,40\nwest,城西,60"),
    ("empty rows", "id,name,beds\neast,城东,40\n\n,,\nwest,城西,60\n,,\n\n"),
    ("quoted cells", "\"id\",\"name\",\"beds\"\n\"east\",\"城东\",\"40\"\nwest,城西,60\n"),
    ("another order", "beds,id,name\n60,west,城西\n40,east,城东\n"),
    ("tabs", "id\tname\tbeds\neast\t城东\t40\nwest\t城西\t60\n"),
    ("blanks", "id , name , beds\n east , 城东 , 40 \nwest,　城西　,60\n"),
    ("empty columns", "id,name,beds,,\neast,城东,40,,\nwest,城西,60,,\n"),
    ("old line ends", "id,name,beds\reast,城东,40\rwest,城西,60\r"),
  ])
  func `the same table is read with`(variant: (name: String, text: String)) throws {
    #expect(try Self.resolved(Array(variant.text.utf8)) == Self.expected)
  }

  @Test func `the encodings of Excel are read`() throws {
    // 城东 and 城西 in GB 18030.
    var chinese = Array("id,name,beds\neast,".utf8)
    chinese += [0xB3, 0xC7, 0xB6, 0xAB]
    chinese += Array(",40\nwest,".utf8)
    chinese += [0xB3, 0xC7, 0xCE, 0xF7]
    chinese += Array(",60\n".utf8)
    #expect(try Self.resolved(chinese) == Self.expected)
    let text = Self.table.replacing(",", with: "\t")
    var unicode: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { unicode += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Self.resolved(unicode) == Self.expected)
  }

  @Test func `a column with a point makes a section, an empty cell makes nothing`() throws {
    let text = try Self.resolved(Array("id,name.en,name.zh,opens\neast,East,城东,\n".utf8))
    #expect(
      text == """
        carecap: 1
        homes:
          east:
            name:
              en: East
              zh: 城东
          source: list

        """)
  }

  struct Broken: CustomTestStringConvertible {
    let text: String
    let expected: String
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Broken("", "homes.csv:1:1 empty-file"),
    Broken(" \n\n", "homes.csv:1:1 empty-file"),
    Broken("id;name;beds\neast;a;1\n", "homes.csv:1:1 semicolon-separated"),
    Broken("id，name，beds\neast，a，1\n", "homes.csv:1:1 full-width-comma"),
    Broken("name,beds\na,1\n", "homes.csv:1:1 no-identifier-column"),
    Broken("id,,beds\neast,a,1\n", "homes.csv:1:2 empty-header"),
    Broken("id,beds,beds\neast,1,1\n", "homes.csv:1:3 duplicate-column"),
    Broken("id,name,name.en\neast,a,b\n", "homes.csv:1:3 duplicate-column"),
    Broken("id,name,beds\neast,a\n", "homes.csv:2:2 ragged-row"),
    Broken("id,name,beds\neast,a,1,670\n", "homes.csv:2:4 ragged-row"),
    Broken("id,name\n\"a\n\nb\",x\neast,a,b\n", "homes.csv:5:3 ragged-row"),
    Broken("id,name\neast,a\n,b\n", "homes.csv:3:1 empty-identifier"),
    Broken("id,name\neast,a\nwest,b\neast,c\n", "homes.csv:4:1 duplicate-identifier"),
    Broken("id,name\neast,\"a\nwest,b\n", "homes.csv:2:1 unclosed-quote"),
    Broken("id,name\neast,\"a\" b\nwest,b\n", "homes.csv:2:1 bad-quote"),
    Broken("id,name\neast,a\u{0}b\n", "homes.csv:1:1 binary-file"),
    Broken("PK\u{3}\u{4}...", "homes.csv:1:1 spreadsheet"),
    Broken("id" + String(repeating: ",x", count: 300), "homes.csv:1:257 too-many-columns"),
    Broken("id,a\nx," + String(repeating: "y", count: 70_000), "homes.csv:2:2 scalar-too-long"),
  ])
  func `a broken table is reported at line and cell`(broken: Broken) throws {
    #expect(try Self.diagnostics(Array(broken.text.utf8)) == [broken.expected])
  }

  @Test func `a table that is no text, or is not there, is reported`() throws {
    #expect(try Self.diagnostics([0x69, 0x64, 0x0A, 0xFF, 0xFF]) == ["homes.csv:2:1 not-utf-8"])
    let folder = try Folder(["s.yaml": Self.scenario, "home.csv": Self.table])
    #expect(folder.diagnostics("s.yaml") == ["s.yaml:2:16 missing-file"])
  }

  @Test func `a mistake in a cell is reported at its line and cell`() throws {
    let village = Village.text.replacing(
      "  lihu: {name: 丽湖, people: 1670}\n  dongmen: {name: 东门, people: 900}",
      with: "  table: streets.csv")
    let folder = try Folder([
      "village.yaml": village,
      "streets.csv": "id,people,name\nlihu,1670,\"丽湖\n街道\"\ndongmen,\"1,670\",东门\n",
    ])
    let found = Village.diagnostics(of: try folder.load("village.yaml"))

    #expect(found.map(\.code) == ["control-character", "not-a-number"])
    #expect(found.map(\.place.line) == [2, 4])
    #expect(found.map(\.place.column) == [3, 2])
    #expect(found.last?.path == "streets.dongmen.people")
  }

  @Test func `rows and a child's entries are merged`() throws {
    let folder = try Folder([
      "s.yaml": Self.scenario, "homes.csv": Self.table,
      "child.yaml": "carecap: 1\nextends: s.yaml\nhomes: {east: {beds: 50}, west: ~}\n",
    ])
    #expect(
      try folder.load("child.yaml").resolvedText == """
        carecap: 1
        homes:
          east:
            beds:
              source: ~
              value: 50
            name: 城东
          source: list

        """)
  }

  @Test func `a large table is read in time and one that is too large is refused`() throws {
    let rows = (0..<2000).map { "h\($0),a,1\n" }.joined()
    #expect(try Self.diagnostics(Array(("id,name,beds\n" + rows).utf8)) == [])
    var limits = ScenarioLimits()
    limits.tableRows = 1999
    let folder = try Folder(["s.yaml": Self.scenario, "homes.csv": "id,name,beds\n" + rows])
    do throws(ScenarioLoadError) {
      _ = try ScenarioLoader(limits: limits).load(path: folder.path + "/s.yaml")
      Issue.record("the table was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["too-many-rows"])
      #expect(error.diagnostics.map(\.place.line) == [2002])
    }
  }
}
