import CivilCalendar
import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

@Suite struct `Overrides` {
  private func document() throws -> ScenarioDocument {
    try ScenarioLoader().load(text: Village.text, name: "village.yaml")
  }

  @Test func `a figure, a section and a removal`() throws {
    let changed = try document().applying("beds=150").applying("homes.west=~")
      .applying("homes.east.opens=2017-01-01").applying(
        "growth={distribution: uniform, from: 0, to: 1}"
      )
      .applying("homes.north={street: lihu, beds: 10}")
    let village = try Village.read(changed).definition

    #expect(village.beds == 150)
    #expect(village.homes.map(\.identifier) == ["east", "north"])
    #expect(village.homes.first?.opens?.description == "2017-01-01")
    #expect(changed.overrides.count == 5)
    #expect(changed.digest != (try document().digest))
  }

  @Test func `an overridden figure has no source but its own`() throws {
    let changed = try document().applying("homes.east.beds=41").applying(
      "homes.west.beds={value: 61, source: plan}")
    let figures = try Village.read(changed).figures

    #expect(figures.first { $0.path == "homes.east.beds" }?.source == nil)
    #expect(figures.first { $0.path == "homes.west.beds" }?.source == "plan")
    #expect(figures.first { $0.path == "homes.east.opens" }?.source == "bureau list")
    #expect(
      figures.first { $0.path == "homes.east.beds" }?.place
        == SourcePlace(file: "--set 1", line: 1, column: 17))
  }

  @Test(arguments: [
    ("beds", "override-without-value", 1), ("=3", "override-without-value", 1),
    ("beds=", "override-without-value", 1), ("", "override-without-value", 1),
    ("beds=1\n2", "override-without-value", 1),
    ("bedz=3", "unknown-path", 1), ("homes.esat.beds=3", "unknown-path", 1),
    ("homes.east.bed=3", "unknown-path", 1), ("beds.number=3", "unknown-path", 1),
    ("homes..beds=3", "unknown-path", 1), ("beds.x={a: 1}", "unknown-path", 1),
    ("homes.North={street: lihu}", "unknown-path", 1),
    ("beds=[1", "syntax", 1), ("beds=&a 1", "anchor", 6), ("beds=!!int 1", "tag", 6),
    ("beds={a: 1, a: 2}", "duplicate-key", 13), ("beds=\u{1B}", "control-character", 6),
  ])
  func `a wrong override is refused`(override: String, code: String, column: Int) throws {
    let document = try document()
    do throws(ScenarioLoadError) {
      _ = try document.applying(override)
      Issue.record("the override was applied")
    } catch {
      let first = try #require(error.diagnostics.first)
      #expect(first.code == code)
      #expect(first.place.file == "--set 1")
      if code != "syntax" { #expect(first.place.column == column) }
    }
  }

  @Test func `a misspelt path is told the nearest`() throws {
    let document = try document()
    do throws(ScenarioLoadError) {
      _ = try document.applying("homes.esat.beds=3", number: 2)
    } catch {
      let text = DiagnosticFormatter(language: .english, sources: error.sources).text(
        error.diagnostics)
      #expect(
        text == """
          --set 2:1:1: error: the scenario has no 'homes.esat' [homes.esat.beds]
            1 | homes.esat.beds=3
              | ^
            help: did you mean 'homes.east'?

          """)
    }
  }

  @Test func `a value that does not fit is reported at the override`() throws {
    let found = Village.diagnostics(of: try document().applying("homes.east.beds=many"))
    #expect(
      found.map(\.description) == [
        "--set 1:1:17: error: 'many' is not a number [homes.east.beds]"
      ])
  }
}
