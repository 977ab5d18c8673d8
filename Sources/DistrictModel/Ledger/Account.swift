package import Measurement

/// What money is spent on, and who pays.
package enum Account: Int, CaseIterable, Sendable {
  case bedsBuilding, bedsSubsidy
  case canteensBuilding, canteensMealSubsidy, canteensSponsors, canteensDiners

  package var isPaidByDistrict: Bool {
    switch self {
    case .bedsBuilding, .bedsSubsidy, .canteensBuilding, .canteensMealSubsidy: true
    case .canteensSponsors, .canteensDiners: false
    }
  }

  package var measure: Measure {
    switch self {
    case .bedsBuilding: measure("beds_building_yuan", "the district builds homes", "区财政建设养老机构")
    case .bedsSubsidy: measure("beds_subsidy_yuan", "the district pays for residents", "区财政入住补贴")
    case .canteensBuilding:
      measure("canteens_building_yuan", "the district fits out canteens", "区财政建设幸福餐厅")
    case .canteensMealSubsidy:
      measure("canteens_meal_subsidy_yuan", "the district pays for meals", "区财政就餐补贴")
    case .canteensSponsors:
      measure("canteens_sponsors_yuan", "sponsors pay to canteens", "企业冠名资助幸福餐厅")
    case .canteensDiners: measure("canteens_diners_yuan", "diners pay for meals", "老人自付餐费")
    }
  }

  private func measure(_ name: String, _ english: String, _ chinese: String) -> Measure {
    Measure(
      name, unit: "yuan",
      meaning: LocalizedText(
        en: "\(english), since the observation before", zh: "本期\(chinese)"))
  }
}
