import Measurement
public import ScenarioDefinition

/// Which numbers a sweep lists; empty for the usual ones.
public struct RequestedNumbers: Hashable, Sendable {
  public let measures: [PlacedText]
  public let places: [PlacedText]
  public let dates: [PlacedText]

  init(reading section: SectionReader?) {
    func texts(_ key: String, _ meaning: LocalizedText) -> [PlacedText] {
      section?.optionalPlacedTexts(key, meaning: meaning) ?? []
    }
    measures = texts(
      "measures", LocalizedText(en: "names of measures; else all", zh: "指标名称（不写则全部）"))
    places = texts(
      "places", LocalizedText(en: "identifiers of places; else the district", zh: "地点标识（不写则为全区）"))
    dates = texts("dates", LocalizedText(en: "dates; else the last", zh: "日期（不写则为最后日期）"))
  }
}
