import CivilCalendar
package import Measurement

/// What the canteens of a district came to by the end of a run.
package struct CanteensOutcome: Hashable, Sendable {
  /// Years lived by elderly residents while a canteen of their community served, counted at the
  /// ends of months.
  package let elderlyYears: Double
  /// Elderly residents whose community has a canteen that serves at the end.
  package let reachedAtEnd: Int
  /// Meals served since the start.
  package let meals: Int
  /// The Gini coefficient of the share of the run, at the ends of months, in which an elderly
  /// resident's community had a canteen that served; not a number if none ever had.
  package let gini: Double
  /// That share for the tenth of the elderly whose communities had least of it.
  package let worstTenth: Double
  /// The share of the canteens that ever served that serves at the end; not a number if none
  /// ever did.
  package let surviving: Double

  /// The measures of the numbers, in the order of `values`.
  package static let measures = [
    measure(
      "elderly_years_reached", "elderly years",
      "years lived by elderly residents while a canteen of their community served",
      "所在社区有餐厅营业期间的老人人年数"),
    measure(
      "elderly_reached_at_end", "people",
      "elderly residents whose community has a canteen that serves at the end", "期末所在社区有餐厅营业的老人数"),
    measure("meals_served", "meals", "meals served since the start", "起始以来就餐份数"),
    measure(
      "gini_of_access", "1",
      "Gini coefficient over the elderly residents of the share of the run in which their "
        + "community had a canteen that served", "老人所在社区有餐厅营业的时间比例的基尼系数"),
    measure(
      "access_of_worst_tenth", "1",
      "share of the run in which a canteen served, for the tenth of the elderly residents with "
        + "least of it", "餐厅营业时间最少的十分之一老人的时间比例"),
    measure(
      "canteens_surviving", "1", "share of the canteens that ever served that serves at the end",
      "曾开业餐厅中期末仍营业的比例"),
  ]

  package var values: [Double] {
    [elderlyYears, Double(reachedAtEnd), Double(meals), gini, worstTenth, surviving]
  }

  private static func measure(
    _ name: String, _ unit: String, _ english: String, _ chinese: String
  ) -> Measure {
    Measure(name, unit: unit, meaning: LocalizedText(en: english, zh: chinese))
  }
}

/// Counts from month to month, for each community, who is reached.
struct AccessTally {
  private var months = 0
  /// Months' ends at which the canteen served.
  private var served: [Int]
  /// Residents summed over months' ends.
  private var residents: [Int]
  private var reached = 0

  init(communities: Int) {
    served = Array(repeating: 0, count: communities)
    residents = served
  }

  mutating func count(_ canteens: Canteens, _ people: borrowing People, on day: CivilDate) {
    months += 1
    for index in served.indices {
      let elderly = people.census.residents(ofCommunity: index, on: day)
      residents[index] += elderly
      if canteens.sites[index].status == .open {
        served[index] += 1
        reached += elderly
      }
    }
  }

  func outcome(
    _ canteens: Canteens, _ people: borrowing People, on day: CivilDate
  ) -> CanteensOutcome {
    let scale = Double(max(months, 1))
    let access = SharedBenefit(
      served.map { Double($0) / scale }, people: residents.map { Double($0) / scale })
    var atEnd = 0
    for index in served.indices where canteens.sites[index].status == .open {
      atEnd += people.census.residents(ofCommunity: index, on: day)
    }
    return CanteensOutcome(
      elderlyYears: Double(reached) / 12, reachedAtEnd: atEnd, meals: canteens.mealsServed,
      gini: access.gini, worstTenth: access.mean(ofWorst: 0.1),
      surviving: .ratio(canteens.openCount, of: canteens.sites.count { $0.openings > 0 }))
  }
}
