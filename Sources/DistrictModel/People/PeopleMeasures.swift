import Measurement

/// The measures of people.
enum PeopleMeasures {
  static let elderly = Measure(
    "elderly", unit: "people",
    meaning: LocalizedText(en: "registered people of 60 and over", zh: "60岁及以上户籍老人"))
  static let residents = Measure(
    "elderly_resident", unit: "people",
    meaning: LocalizedText(en: "people of 60 and over living there", zh: "60岁及以上常住老人"))
  static let semiDependent = Measure(
    "semi_dependent", unit: "people",
    meaning: LocalizedText(en: "residents who need some help", zh: "半失能常住老人"))
  static let dependent = Measure(
    "dependent", unit: "people",
    meaning: LocalizedText(en: "residents who cannot care for themselves", zh: "失能常住老人"))
  static let turnedSixty = Measure(
    "turned_sixty", unit: "people",
    meaning: LocalizedText(
      en: "people who turned 60 since the observation before", zh: "本期满60岁人数"))
  static let deaths = Measure(
    "deaths", unit: "people",
    meaning: LocalizedText(en: "people who died since the observation before", zh: "本期死亡人数"))
  static let heatDeaths = Measure(
    "heat_deaths", unit: "people",
    meaning: LocalizedText(
      en: "those of the deaths since the observation before that a hot summer added",
      zh: "本期死亡人数中因高温增加者"))
  static let movedIn = Measure(
    "moved_in", unit: "people",
    meaning: LocalizedText(en: "people who moved in since the observation before", zh: "本期迁入人数"))
  static let movedOut = Measure(
    "moved_out", unit: "people",
    meaning: LocalizedText(
      en: "people who moved out since the observation before", zh: "本期迁出人数"))

  private static let byAge = Sex.allCases.map { sex in
    AgeGroups.firstAges.indices.map { group in
      let english = sex == .female ? "women" : "men"
      let chinese = sex == .female ? "女" : "男"
      let ages = AgeGroups.name(group)
      let range = ages.replacing("_plus", with: "+").replacing("_", with: "–")
      return Measure(
        "elderly_\(english)_\(ages)", unit: "people",
        meaning: LocalizedText(
          en: "registered \(english) aged \(range)", zh: "\(range)岁户籍\(chinese)性老人"))
    }
  }

  static func registered(_ sex: Sex, group: Int) -> Measure { byAge[Int(sex.rawValue)][group] }
}
