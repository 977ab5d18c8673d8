import Measurement

/// The measures of an area: a census counts people where they live.
enum AreaMeasures {
  /// In the order in which `AreaTally` gives their values.
  static let all: [Measure] =
    [PeopleMeasures.residents]
    + Sex.allCases.flatMap { sex in AgeGroups.firstAges.indices.map { byAge(sex, group: $0) } }
    + [
      PeopleMeasures.semiDependent, PeopleMeasures.dependent, PeopleMeasures.turnedSixty,
      PeopleMeasures.deaths,
    ]

  private static func byAge(_ sex: Sex, group: Int) -> Measure {
    let english = sex == .female ? "women" : "men"
    let ages = AgeGroups.name(group)
    let range = ages.replacing("_plus", with: "+").replacing("_", with: "–")
    return Measure(
      "resident_\(english)_\(ages)", unit: "people",
      meaning: LocalizedText(
        en: "\(english) aged \(range) living there",
        zh: "\(range)岁\(sex == .female ? "女" : "男")性常住老人"))
  }
}
