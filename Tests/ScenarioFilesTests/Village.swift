import CivilCalendar
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles

/// A small definition that asks for something of every kind.
struct Village {
  enum Policy: String, CaseIterable { case queue, lottery }

  let name: LocalizedText
  let beds: Int
  let share: Double
  let wait: Distribution
  let streets: [String]
  let homes: [(identifier: String, street: String, beds: Int, opens: CivilDate?)]

  static let text = """
    carecap: 1
    name: {en: East, zh: 城东}
    start: 2016-01-01
    share: 0.75
    beds: 120
    canteen: yes
    policy: queue
    wait: {distribution: lognormal, median: 27, spread: 0.3}
    calls: {distribution: poisson, mean: 3}
    growth: {value: {distribution: uniform, from: 0.01, to: 0.03}, source: "census 2010"}
    reviews: [2017-12-31, 2020-12-31]
    streets:
      lihu: {name: 丽湖, people: 1670}
      dongmen: {name: 东门, people: 900}
    homes:
      source: "bureau list"
      east: {street: lihu, beds: 40, opens: 2016-06-30}
      west: {street: dongmen, beds: 60}

    """

  init(_ section: SectionReader) {
    func text(_ text: String) -> LocalizedText { LocalizedText(en: text, zh: text) }
    let days = CivilDate("2000-01-01")!...CivilDate("2099-12-31")!
    name = section.localizedText("name", meaning: text("name"))
    _ = section.date("start", in: days, meaning: text("first day"))
    share = section.number("share", unit: .share, in: 0...1, meaning: text("share in need"))
    beds = section.integer("beds", unit: .beds, in: 0...100_000, meaning: text("beds at the start"))
    _ = section.boolean("canteen", meaning: text("is there a canteen"))
    _ = section.choice("policy", of: Policy.self, meaning: text("who is admitted"))
    wait = section.distribution(
      "wait", unit: .days, in: 0...Double.infinity, meaning: text("time to move in"))
    _ = section.countDistribution(
      "calls", unit: .calls, in: 0...Int.max, meaning: text("calls in a day"))
    _ = section.uncertain("growth", unit: .perYear, in: 0...1, meaning: text("growth"))
    _ = section.dates("reviews", in: days, meaning: text("days of review"))
    let streets = section.entries("streets", meaning: text("streets"))
    self.streets = streets.map(\.identifier)
    for (_, street) in streets {
      _ = street.localizedText("name", meaning: text("name"))
      _ = street.integer("people", unit: .people, in: 1...1_000_000, meaning: text("inhabitants"))
    }
    homes = section.entries("homes", meaning: text("homes")).map { identifier, home in
      (
        identifier,
        home.reference(
          "street", to: streets.map(\.identifier), what: LocalizedText(en: "street", zh: "街道"),
          meaning: text("where it is")),
        home.integer("beds", unit: .beds, in: 1...10_000, meaning: text("beds")),
        home.optionalDate("opens", in: days, meaning: text("first day"))
      )
    }
  }
}

extension Village {
  /// The text with line `number` replaced.
  static func text(replacing number: Int, by line: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[number - 1] = line
    return lines.joined(separator: "\n")
  }

  /// Everything wrong with a text, in its files and in its meaning.
  static func diagnostics(of text: String) -> [Diagnostic] {
    do throws(ScenarioLoadError) {
      return diagnostics(of: try ScenarioLoader().load(text: text, name: "village.yaml"))
    } catch {
      return error.diagnostics
    }
  }

  static func diagnostics(of document: ScenarioDocument) -> [Diagnostic] {
    let reading = ScenarioReading(document.root)
    _ = Village(reading.root)
    return reading.finish()
  }

  static func read(_ document: ScenarioDocument) throws -> (definition: Village, figures: [Figure])
  {
    try ScenarioReading.read(document.root) { Village($0) }
  }
}
