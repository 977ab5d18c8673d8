import Measurement
import ScenarioDefinition

/// How the official number of beds per thousand elderly people is defined.
package struct OfficialRatio: Hashable, Sendable {
  package enum People: String, CaseIterable, Sendable { case registered, resident }

  package enum Beds: String, CaseIterable, Sendable {
    case all
    case withoutCommunity = "without_community"
    case nursing
  }

  package let people: People
  package let beds: Beds

  init(reading section: SectionReader) {
    people = section.choice(
      "people", of: People.self,
      meaning: LocalizedText(en: "whom the denominator counts", zh: "分母：户籍或常住老人"))
    beds = section.choice(
      "beds", of: Beds.self,
      meaning: LocalizedText(en: "which beds the numerator counts", zh: "分子：计入哪些床位"))
  }

  /// The beds of a home that count.
  func count(_ facility: Facility) -> Int {
    switch beds {
    case .all: facility.beds.total
    case .withoutCommunity: facility.sector == .community ? 0 : facility.beds.total
    case .nursing: facility.beds[.nursing]
    }
  }
}
