import ScenarioDefinition

extension Unit {
  static let factor = Unit("factor", zh: "倍数")
  static let weight = Unit("weight", zh: "权重")
  static let bedsPerYear = Unit("beds per year", zh: "张床位/年")
  static let peoplePerMonth = Unit("people per month", zh: "人/月")
  static let canteensPerYear = Unit("canteens per year", zh: "处/年")
  static let sponsorsPerYear = Unit("sponsors per year", zh: "家/年")
}
