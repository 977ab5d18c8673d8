import CivilCalendar
import Foundation
import Measurement
import ScenarioDefinition
import Testing

@Suite struct `The JSON Schema` {
  enum Order: String, CaseIterable { case first, second }

  static func define(_ root: SectionReader) {
    let days = CivilDate(year: 2000, month: 1, day: 1)!...CivilDate(year: 2099, month: 12, day: 31)!
    _ = root.localizedText("name", meaning: anyMeaning)
    _ = root.number("share", unit: .share, in: 0...1, meaning: LocalizedText(en: "need", zh: "需求"))
    _ = root.optionalInteger("beds", unit: .beds, in: 0...500, meaning: anyMeaning)
    _ = root.uncertain("growth", unit: .perYear, in: 0...1, meaning: anyMeaning)
    _ = root.countDistribution("calls", unit: .calls, in: 0...Int.max, meaning: anyMeaning)
    _ = root.choice("order", of: Order.self, meaning: anyMeaning)
    _ = root.dates("reviews", in: days, meaning: anyMeaning)
    if let extra = root.optionalSection("extra", meaning: anyMeaning) {
      _ = extra.boolean("open", meaning: anyMeaning)
    }
    for (_, home) in root.entries("homes", meaning: anyMeaning) {
      _ = home.optionalDate("opens", in: days, meaning: anyMeaning)
      _ = home.reference("street", to: [], what: anyMeaning, meaning: anyMeaning)
    }
  }

  private func schema() throws -> [String: Any] {
    let text = JSONSchema(title: anyMeaning, of: Self.define).text
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func find(_ path: String..., in schema: [String: Any]) throws -> [String: Any] {
    var found = schema
    for key in path {
      if let index = Int(key) {
        found = try #require((found["anyOf"] as? [[String: Any]])?[index])
      } else {
        found = try #require(found[key] as? [String: Any], "\(key)")
      }
    }
    return found
  }

  @Test func `has every key that is asked for, and no other`() throws {
    let complete = try find("definitions", "complete", in: try schema())
    let properties = try find("properties", in: complete)

    #expect(
      Set(properties.keys) == [
        "carecap", "extends", "name", "share", "beds", "growth", "calls", "order", "reviews",
        "extra",
        "homes", "source",
      ])
    #expect(
      Set(try #require(complete["required"] as? [String])) == [
        "carecap", "name", "share", "growth", "calls", "order", "reviews", "homes",
      ])
    #expect(complete["additionalProperties"] as? Bool == false)
    let extra = try find("properties", "extra", "0", "properties", in: complete)
    #expect(Set(extra.keys) == ["open", "source"])
    let home = try find(
      "properties", "homes", "0", "patternProperties",
      "^(?!(source|table|value)$)[a-z][a-z0-9-]{0,63}$",
      in: complete)
    #expect(Set(try find("properties", in: home).keys) == ["opens", "street", "source"])
    #expect(home["required"] as? [String] == ["street"])
    let table = try find("properties", "homes", "1", "properties", in: complete)
    #expect(Set(table.keys) == ["table", "source"])
  }

  @Test func `has ranges, units and meanings in both languages`() throws {
    let share = try find("definitions", "complete", "properties", "share", in: try schema())
    let number = try find("0", in: share)

    #expect(number["minimum"] as? Int == 0)
    #expect(number["maximum"] as? Int == 1)
    #expect(
      share["description"] as? String
        == "need; between 0 and 1 (share) / 需求；在 0 到 1 之间（比例）")
    #expect(Set(try find("1", "properties", in: share).keys) == ["value", "source"])
  }

  @Test func `of a file that extends another nothing is required`() throws {
    let partial = try find("definitions", "partial", in: try schema())
    #expect(partial["required"] as? [String] == ["carecap"])
  }

  @Test func `knows every form of distribution`() throws {
    let schema = try schema()
    let forms = try #require(
      try find("definitions", "distribution", in: schema)["anyOf"] as? [[String: Any]])
    #expect(forms.count == 14)
    let lognormal = try find("definitions", "distribution", "8", in: schema)
    #expect(lognormal["required"] as? [String] == ["distribution", "median", "spread"])
    let counts =
      try find("definitions", "count_distribution", in: schema)["anyOf"] as? [[String: Any]]
    #expect(counts?.count == 5)
  }

  @Test func `is the same text each time`() {
    let first = JSONSchema(title: anyMeaning, of: Self.define)
    #expect(JSONSchema(title: anyMeaning, of: Self.define) == first)
    #expect(first.text.hasSuffix("}\n"))
  }
}
