package import Measurement

/// What must balance in every replication, whatever the scenario says.
package enum DistrictBalance: String, CaseIterable, Sendable {
  case populationBalance = "population_balance"
  case populationCounts = "population_counts"
  case knownPeople = "known_people"
  case littlesLaw = "littles_law"
  case busyTime = "busy_time"
  case bedBalance = "bed_balance"
  case bedsTaken = "beds_taken"
  case nobodyWaitsBesideFreeBed = "nobody_waits_beside_a_free_bed"
  case canteenBalance = "canteen_balance"
  case sponsorBalance = "sponsor_balance"
  case money = "money"

  package var meaning: LocalizedText {
    switch self {
    case .populationBalance:
      LocalizedText(
        en: "women and men at a date are those of the date before, plus who came, less who went",
        zh: "各性别人数等于上期人数加进入减离开")
    case .populationCounts:
      LocalizedText(
        en: "counts by day, age group, community and care state agree",
        zh: "按日、年龄组、社区、照护状态的人数一致")
    case .knownPeople:
      LocalizedText(
        en: "whoever applies, waits or lives in a home is alive, here, and there once",
        zh: "申请、轮候、入住者均在世在册且不重复")
    case .littlesLaw:
      LocalizedText(
        en: "Little's law: the area under each waiting list is the sum of the waits",
        zh: "利特尔法则：各轮候队列的面积等于等待时间之和")
    case .busyTime:
      LocalizedText(
        en: "bed-days lived in are the sum of the stays", zh: "在住床日等于各人入住时间之和")
    case .bedBalance:
      LocalizedText(
        en: "beds at a date are those of the date before, plus opened, less closed",
        zh: "床位数等于上期床位加新增减关停")
    case .bedsTaken:
      LocalizedText(
        en: "each home's beds taken are those of the people who hold them, and no more than it has",
        zh: "各机构占用床位等于持有者人数且不超过床位数")
    case .nobodyWaitsBesideFreeBed:
      LocalizedText(
        en: "nobody is in line for a bed that is free", zh: "有空床时无人排队")
    case .canteenBalance:
      LocalizedText(
        en: "open canteens are those of the date before, plus opened, less closed",
        zh: "开放餐厅数等于上期加新开减关闭")
    case .sponsorBalance:
      LocalizedText(
        en: "sponsored canteens are those of the date before, plus found, less lapsed",
        zh: "冠名数等于上期加新增减退出")
    case .money:
      LocalizedText(
        en: "money booked is that of the beds, stays, canteens and meals that it is for",
        zh: "账目金额等于对应床位、入住、餐厅、餐数之金额")
    }
  }
}

extension DistrictScenario {
  /// The balances of the people and of the programmes that are switched on.
  var balances: [DistrictBalance] {
    DistrictBalance.allCases.filter { balance in
      switch balance {
      case .populationBalance, .populationCounts: true
      case .knownPeople, .littlesLaw, .busyTime, .bedBalance, .bedsTaken,
        .nobodyWaitsBesideFreeBed:
        beds != nil
      case .canteenBalance, .sponsorBalance: canteens != nil
      case .money: beds != nil || canteens != nil
      }
    }
  }
}
