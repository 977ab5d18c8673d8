import Measurement
package import ScenarioDefinition

/// How people of 60 and over move into the district and out of it.
package struct Migration: Hashable, Sendable {
  /// Rates of moving out, per person-year, by track.
  package let movingOut: [Double]
  /// People moving in per year, by track; nobody who lives away moves in.
  package let movingIn: [Double]

  package init(reading section: SectionReader) {
    func out(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .perYear, in: 0...5, meaning: meaning)
    }
    func into(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .peoplePerYear, in: 0...10_000_000, meaning: meaning)
    }
    let local = out(
      "registered_moving_out_per_year",
      LocalizedText(en: "registered people who leave for good", zh: "户籍老人迁出年率"))
    let incomer = out(
      "incomers_moving_out_per_year",
      LocalizedText(en: "residents registered elsewhere who leave", zh: "非户籍常住老人迁出年率"))
    movingOut = [local, 0, incomer]
    movingIn = [
      into(
        "registered_moving_in_people_per_year",
        LocalizedText(en: "people who move in and register", zh: "每年迁入并落户的老人")),
      0,
      into(
        "incomers_moving_in_people_per_year",
        LocalizedText(en: "people who move in without registering", zh: "每年迁入未落户的老人")),
    ]
  }
}
