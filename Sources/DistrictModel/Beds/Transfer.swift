package import CivilCalendar
import Measurement
import ScenarioDefinition

/// Residents who move from one home to another together: no new demand.
package struct Transfer: Hashable, Sendable {
  /// Indices of the facilities.
  package let from: Int
  package let to: Int
  package let people: Int
  package let date: CivilDate

  init(reading section: SectionReader, facilities: [String]) {
    func facility(_ key: String, _ meaning: LocalizedText) -> Int {
      facilities.firstIndex(
        of: section.reference(key, to: facilities, what: FacilityScenario.word, meaning: meaning))
        ?? 0
    }
    from = facility("from", LocalizedText(en: "the home they leave", zh: "原机构"))
    to = facility("to", LocalizedText(en: "the home they move to", zh: "新机构"))
    people = section.integer(
      "people", unit: .people, in: 0...1_000_000,
      meaning: LocalizedText(en: "residents who move", zh: "搬迁人数"))
    date = section.date(
      "date", in: CivilDate.earliest...CivilDate.latest,
      meaning: LocalizedText(en: "the day they move", zh: "搬迁日期"))
  }
}
