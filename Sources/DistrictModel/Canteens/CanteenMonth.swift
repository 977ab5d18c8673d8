import CivilCalendar

/// A month that is over: what is the same for all canteens.
struct CanteenMonth {
  /// Counted from the start, from 1.
  let number: UInt16
  let lastDay: CivilDate
  /// The elderly who live in a community of average size.
  let meanResidents: Double
  /// Whether there is a subsidy for its meals.
  let isSubsidised: Bool
}

extension Canteens {
  func month(_ number: UInt16, _ people: borrowing People) -> CanteenMonth {
    let day = clock.monthEnd(Int(number))
    let residents = people.census.headcount(on: day).residents
    return CanteenMonth(
      number: number, lastDay: day,
      meanResidents: Double(max(residents, 1)) / Double(geography.communities.count),
      isSubsidised: scenario.finances.subsidyEnds.map { day <= $0 } ?? true)
  }
}
