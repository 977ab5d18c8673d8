import DiscreteEvent
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Canteens {
  /// Counts a month's meals of a site, books its money, and decides whether it goes on.
  mutating func closeBooks(
    _ index: Int, _ month: CanteenMonth, _ people: borrowing People,
    _ streams: inout RandomStreams, _ ledger: inout Ledger, at now: SimulationTime
  ) {
    switch sites[index].status {
    case .none, .building: return
    case .closed:
      let uniform = streams.uniforms(
        sources.closing, entity: keys[index], occurrence: UInt32(month.number)
      ).x
      if uniform > exp(-scenario.closing.reopeningRate / 12) {
        open(index, &streams)
        note(.canteenReopened, index, at: now)
      }
    case .open:
      let meals = meals(index, month, people, &streams)
      if month.isSubsidised { mealsSubsidised += meals }
      let result = book(meals, at: index, isSubsidised: month.isSubsidised, &ledger)
      sites[index].meals += meals
      mealsServed += meals
      let window = scenario.closing.monthsToBeInTheRed
      sites[index].results.append(result)
      if sites[index].results.count > window { sites[index].results.removeFirst() }
      let isInTheRed = sites[index].isInTheRed(months: window)
      if isInTheRed { note(.canteenInTheRed, index, at: now) }
      let rate = isInTheRed ? scenario.closing.redRate : scenario.closing.solventRate
      let uniform = streams.uniforms(
        sources.closing, entity: keys[index], occurrence: UInt32(month.number)
      ).x
      if uniform > exp(-rate / 12) {
        sites[index].status = .closed
        openCount -= 1
        flows.closed += 1
        note(.canteenClosed, index, at: now)
      }
    }
  }

  /// The meals of a month at a site that is open.
  private func meals(
    _ index: Int, _ month: CanteenMonth, _ people: borrowing People,
    _ streams: inout RandomStreams
  ) -> Int {
    foreseenMeals?[index, month: month.number]
      ?? drawMeals(index, month, dinersPerDay: sites[index].dinersPerDay, people, &streams)
  }

  /// The sum of a month's days' negative binomial counts, which is negative binomial again.
  func drawMeals(
    _ index: Int, _ month: CanteenMonth, dinersPerDay: Double, _ people: borrowing People,
    _ streams: inout RandomStreams
  ) -> Int {
    let residents = people.census.residents(ofCommunity: index, on: month.lastDay)
    let size = Double(residents) / month.meanResidents
    // Cut far above any canteen, where a month's count still fits into 32 bits.
    let daily = min(dinersPerDay * size, 5e5)
    let days = scenario.openDaysPerMonth
    streams.begin(sources.meals, entity: keys[index], occurrence: UInt32(month.number))
    guard
      let count = try? CountDistribution.negativeBinomial(
        mean: daily, dispersion: scenario.dispersion
      ).summed(over: days)
    else { return 0 }
    return streams.sampleCount(count)
  }

  /// Books a month of a site and returns its gain or loss.
  private func book(
    _ meals: Int, at index: Int, isSubsidised: Bool, _ ledger: inout Ledger
  ) -> Double {
    let finances = scenario.finances
    let count = Double(meals)
    let paid = count * finances.price
    let subsidy = isSubsidised ? count * finances.subsidyPerMeal : 0
    let sponsors = sites[index].sponsorYuanPerMonth
    ledger.book(paid, to: .canteensDiners)
    ledger.book(subsidy, to: .canteensMealSubsidy)
    ledger.book(sponsors, to: .canteensSponsors)
    return paid + subsidy + sponsors - count * finances.costPerMeal - finances.fixedCostPerMonth
  }

  /// Begins as many canteens as the plan has foreseen by the end of this month.
  mutating func beginCanteens(
    _ month: CanteenMonth, _ people: borrowing People, _ streams: inout RandomStreams,
    _ ledger: inout Ledger, _ calendar: inout Calendar
  ) {
    let foreseen = Int(scenario.openingsPerYear * Double(month.number) / 12 + foreseenBefore)
    while begun < foreseen, let next = nextCommunity(people, on: month.lastDay) {
      begun += 1
      begin(next, &streams, &ledger, &calendar)
    }
  }

  /// Begins a canteen besides those that the plan has foreseen.
  ///
  /// - Precondition: the community has none, and never had one.
  mutating func beginBesides(
    _ index: Int, _ streams: inout RandomStreams, _ ledger: inout Ledger,
    _ calendar: inout Calendar
  ) {
    precondition(sites[index].status == .none, "a community has one canteen")
    begunBesides += 1
    begin(index, &streams, &ledger, &calendar)
  }

  private mutating func begin(
    _ index: Int, _ streams: inout RandomStreams, _ ledger: inout Ledger,
    _ calendar: inout Calendar
  ) {
    sites[index].status = .building
    note(.canteenBuilding, index, at: calendar.now)
    ledger.book(scenario.buildingCost, to: .canteensBuilding)
    streams.begin(sources.building, entity: keys[index])
    let months = streams.sample(scenario.buildingMonths)
    calendar.scheduleForgettable(
      .canteens(.opens(community: UInt16(index))),
      after: ModelClock.ticks(months, of: ModelClock.ticksPerMonth), class: .capacityChange)
  }
}
