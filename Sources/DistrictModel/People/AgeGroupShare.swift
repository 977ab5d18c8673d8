import Measurement
import ScenarioDefinition

/// One row of the table of people at the start: an age group of one sex.
package struct AgeGroupShare: Hashable, Sendable {
  package let sex: Sex
  package let firstAge: Int
  /// The age at which the next group begins; for the open last group, the age nobody reaches.
  package let endAge: Int
  package let isOpen: Bool
  /// Its part of all people of 60 and over, relative to the other rows'.
  package let weight: Double
  /// Its part of the people who move in, relative to the other rows'.
  package let arrivalWeight: Double

  static let oldest = 106

  static func read(_ section: SectionReader) -> [AgeGroupShare] {
    let groups = section.entries(
      "age_groups",
      meaning: LocalizedText(en: "people by sex and age at the start", zh: "起始时分性别年龄人口")
    ).map { AgeGroupShare(reading: $0.section) }
    for sex in Sex.allCases {
      let ages = groups.filter { $0.sex == sex }.sorted { $0.firstAge < $1.firstAge }
      for (younger, older) in zip(ages, ages.dropFirst()) where older.firstAge < younger.endAge {
        section.report(
          DistrictProblem(
            en: "the age groups of one sex from \(younger.firstAge) and \(older.firstAge) overlap",
            zh: "同一性别中起始年龄为\(younger.firstAge)岁与\(older.firstAge)岁的年龄组重叠"),
          at: "age_groups")
      }
    }
    return groups
  }

  private init(reading section: SectionReader) {
    sex =
      section.choice(
        "sex", of: SexName.self, meaning: LocalizedText(en: "sex", zh: "性别")) == .female
      ? .female : .male
    firstAge = section.integer(
      "age_from", unit: .years, in: 60...104,
      meaning: LocalizedText(en: "first completed age", zh: "起始年龄"))
    let last = section.optionalInteger(
      "age_to", unit: .years, in: 60...104,
      meaning: LocalizedText(en: "last completed age; empty for the open group", zh: "终止年龄，开口组留空"))
    isOpen = last == nil
    endAge = last.map { $0 + 1 } ?? Self.oldest
    if let last, last < firstAge {
      section.report(
        DistrictProblem(
          en: "the last age, \(last), is below the first, \(firstAge)",
          zh: "终止年龄\(last)小于起始年龄\(firstAge)"),
        at: "age_to")
    }
    weight = section.number(
      "weight", unit: .weight, in: 0...1e12,
      meaning: LocalizedText(
        en: "people in the group, relative to the others", zh: "该组人口的相对权重"))
    arrivalWeight = section.number(
      "arrival_weight", unit: .weight, in: 0...1e12,
      meaning: LocalizedText(
        en: "people who move in at this age, relative to the others", zh: "迁入者年龄分布的相对权重"))
  }

  private enum SexName: String, CaseIterable { case female, male }
}
