import DiscreteEvent

extension Canteens {
  /// Goes on with another plan, and returns the events to be scheduled in place of the loss of
  /// all sponsors. What is begun or agreed goes on; from now on canteens are begun at the new
  /// pace, without making up for what the new pace would have begun before.
  mutating func adopt(
    _ plan: CanteensScenario, at now: SimulationTime
  ) -> [PlacedEvent<DistrictEvent>] {
    if plan.openingsPerYear != scenario.openingsPerYear {
      let months = clock.monthsOver(on: clock.date(at: now))
      foreseenBefore +=
        (scenario.openingsPerYear - plan.openingsPerYear) * Double(months) / 12
    }
    scenario = plan
    guard let day = plan.sponsorship.allLostOn, day <= clock.horizon, clock.end(of: day) > now
    else { return [] }
    return [
      PlacedEvent(
        .canteens(.allSponsorsLost), at: clock.end(of: day), class: .activity, after: lossPlace)
    ]
  }
}
