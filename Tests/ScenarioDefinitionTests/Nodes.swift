import CivilCalendar
import Measurement
import ScenarioDefinition

/// Nodes as literals. Each stands at line 1, members at the column of their
/// number in the mapping.
enum Written: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case plain(String)
  case quoted(String)
  case list([Written])
  case section([(String, Written)])

  init(stringLiteral text: String) { self = .plain(text) }
  init(arrayLiteral items: Written...) { self = .list(items) }
  init(dictionaryLiteral members: (String, Written)...) { self = .section(members) }

  func node(column: Int = 1) -> ScenarioNode {
    let place = SourcePlace(file: "test", line: 1, column: column)
    switch self {
    case .plain("~"): return ScenarioNode(.null, at: place)
    case .plain(let text): return ScenarioNode(.scalar(text, isQuoted: false), at: place)
    case .quoted(let text): return ScenarioNode(.scalar(text, isQuoted: true), at: place)
    case .list(let items):
      return ScenarioNode(.sequence(items.map { $0.node(column: column) }), at: place)
    case .section(let members):
      let nodes = members.enumerated().map { index, member in
        ScenarioNode.Member(
          key: member.0, keyPlace: SourcePlace(file: "test", line: 1, column: index + 1),
          value: member.1.node(column: index + 1))
      }
      return ScenarioNode(.mapping(nodes), at: place)
    }
  }
}

let anyMeaning = LocalizedText(en: "a test", zh: "测试")

/// Reads a section and gives what was read, with the codes of all diagnostics.
func read<Value>(
  _ written: Written, _ body: (SectionReader) -> Value
) -> (value: Value, codes: [String]) {
  let reading = ScenarioReading(written.node())
  let value = body(reading.root)
  return (value, reading.finish().map(\.code))
}
