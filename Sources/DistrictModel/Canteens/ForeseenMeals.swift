import RandomVariates

/// The meals that each canteen will serve in each month in which it is open.
///
/// They hang on the people, on luck and on the community, but on no other canteen and not on
/// when this one opened. So the futures that differ only in which canteens there are share them.
struct ForeseenMeals: Sendable {
  private let communities: Int
  /// `[month - 1][community]`
  private let meals: [Int]

  fileprivate init(communities: Int, meals: [Int]) {
    self.communities = communities
    self.meals = meals
  }

  /// - Precondition: the month, counted from 1, is within the run.
  subscript(community: Int, month month: UInt16) -> Int {
    meals[(Int(month) - 1) * communities + community]
  }
}

extension Canteens {
  /// Draws the meals of the run, as the canteens themselves would when the months are over.
  func foreseeMeals(
    _ people: borrowing People, _ streams: inout RandomStreams
  ) -> ForeseenMeals {
    var meals: [Int] = []
    let diners = sites.indices.map { drawDiners($0, &streams) }
    for number in 1...max(1, clock.monthsOver(on: clock.horizon)) {
      let month = month(UInt16(number), people)
      for index in sites.indices {
        meals.append(
          drawMeals(index, month, dinersPerDay: diners[index], people, &streams))
      }
    }
    return ForeseenMeals(communities: sites.count, meals: meals)
  }
}
