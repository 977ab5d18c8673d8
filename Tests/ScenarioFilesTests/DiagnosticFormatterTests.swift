import Foundation
import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

@Suite struct `Showing diagnostics` {
  private func text(_ text: String, _ language: Language = .english) throws -> String {
    let found = Village.diagnostics(of: text)
    var sources = SourceTexts()
    sources.add(text, of: "village.yaml")
    return DiagnosticFormatter(language: language, sources: sources).text(found)
  }

  @Test func `the caret stands under the mistake after Chinese characters`() throws {
    let broken = Village.text(replacing: 13, by: "  lihu: {name: 丽湖, peple: 1670}")

    #expect(
      try text(broken) == """
        village.yaml:13:20: error: unknown key 'peple' [streets.lihu.peple]
          13 |   lihu: {name: 丽湖, peple: 1670}
             |                      ^
          help: did you mean 'people'?

        """)
    #expect(
      try text(broken, .chinese) == """
        village.yaml:13:20: 错误: 没有“peple”这一项 [streets.lihu.peple]
          13 |   lihu: {name: 丽湖, peple: 1670}
             |                      ^
          提示: 是否应为“people”？

        """)
  }

  @Test func `a long line is cut around the caret`() throws {
    let names = (1...60).map { "en\($0): x" }.joined(separator: ", ")
    let broken = Village.text(replacing: 2, by: "name: {en: a, zh: b, \(names)}")
    let lines = try text(broken).split(separator: "\n")

    #expect(lines.allSatisfy { $0.count < 120 })
    let last = try #require(
      lines.last { $0.contains("…en") || $0.contains("… en") || $0.contains("…") })
    #expect(last.contains("en60: x"))
  }

  @Test func `control characters are shown, not sent`() throws {
    let broken = Village.text(replacing: 7, by: "policy: \"\\e[31mred\"")
    let raw = Village.text(replacing: 7, by: "policy: \u{1B}[31m")

    for shown in [try text(broken), try text(raw)] {
      #expect(!shown.unicodeScalars.contains("\u{1B}"))
    }
    #expect(try text(raw).contains("\\u{1B}[31m"))
  }

  @Test func `programs get JSON`() throws {
    let found = Village.diagnostics(of: Village.text(replacing: 5, by: "beds: \"<b>\\e\""))
    let formatter = DiagnosticFormatter(language: .english, sources: SourceTexts())
    let json = formatter.json(found)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let first = try #require((value as? [[String: Any]])?.first)

    #expect(Set(first.keys) == ["file", "line", "column", "code", "path", "message", "advice"])
    #expect(first["line"] as? Int == 5)
    #expect(first["code"] as? String == "quoted-number")
    #expect(first["advice"] as? String == "remove the quotes")
    #expect(!json.contains("<"))
    #expect(formatter.json([]) == "[]\n")
  }

  @Test func `a cell of a table is marked`() throws {
    let folder = try Folder([
      "s.yaml": "carecap: 1\nhomes: {table: homes.csv}\n",
      "homes.csv": "id,name,beds\neast,\"城,东\",40\neast,b,40\n",
    ])
    do throws(ScenarioLoadError) {
      _ = try folder.load("s.yaml")
    } catch {
      let text = DiagnosticFormatter(language: .english, sources: error.sources)
        .text(error.diagnostics)
      #expect(text.contains("homes.csv:3:1: error: the id 'east' stands here for the second time"))
      #expect(text.contains("  3 | east,b,40\n    | ^\n"))
    }
  }
}
