import DiscreteEvent
import RandomVariates

extension Beds {
  /// Whether nothing has come of a planned home yet: building has not begun, and it has not
  /// been given up by luck.
  func isUndecided(_ id: FacilityID) -> Bool {
    switch self[id].status {
    case .planned: true
    case .cancelled:
      if case .planned(_, _, true) = scenario.facilities[Int(id.index)].beginning {
        true
      } else {
        false
      }
    default: false
    }
  }

  /// Whether an event to come is laid out anew when another plan is adopted.
  func isLaidOutAnew(_ event: BedsEvent) -> Bool {
    switch event {
    case .startsBuilding(let home), .overdue(let home), .cancelled(let home), .opens(let home):
      isUndecided(home)
    case .transfers, .subsidyEnds: true
    default: false
    }
  }

  /// Goes on with another plan, and returns the events to be scheduled in place of those that
  /// are laid out anew.
  ///
  /// Homes that have opened, are being built or were given up go on as they are; of all others
  /// the plan decides, with the luck of the same home. A home whose building should have begun
  /// begins it now, as at the start of a run.
  ///
  /// - Precondition: the plan has the same homes, by identifier.
  mutating func adopt(
    _ plan: BedsScenario, _ streams: inout RandomStreams, at now: SimulationTime
  ) -> [PlacedEvent<DistrictEvent>] {
    var events = eventsWithDates(of: plan, after: now)
    let former = scenario
    let undecided = facilityIDs.filter(isUndecided)
    scenario = plan.keeping(former, exceptFor: undecided)
    for id in undecided {
      let home = scenario.facilities[Int(id.index)]
      self[id] = Facility(home)
      guard case .planned(let opening, let kind, let isCancelled) = home.beginning else { continue }
      if isCancelled {
        self[id].status = .cancelled
        continue
      }
      let outline = outline(id, opening: opening, kind: scenario.kinds[kind], &streams)
      let place = projectPlaces[Int(id.index)]
      events.append(outline.first(of: id, notBefore: now, place: place))
      events += outline.rest(of: id, place: place)
    }
    return events
  }

  /// Transfers and the end of the subsidy, where they lie ahead.
  private func eventsWithDates(
    of plan: BedsScenario, after now: SimulationTime
  ) -> [PlacedEvent<DistrictEvent>] {
    var events: [PlacedEvent<DistrictEvent>] = []
    for index in plan.transfersByDate {
      let date = plan.transfers[index].date
      let time = clock.beginning(of: date)
      if time > now, date <= clock.horizon {
        events.append(
          PlacedEvent(
            .beds(.transfers(UInt32(index))), at: time, class: .activity, after: transfersPlace))
      }
    }
    if let day = plan.subsidyEnds, day <= clock.horizon, clock.end(of: day) > now {
      events.append(
        PlacedEvent(
          .beds(.subsidyEnds), at: clock.end(of: day), class: .observation,
          after: transfersPlace))
    }
    return events
  }
}

extension BedsScenario {
  /// This plan, but for the homes that go on as another plan has it: all except `undecided`.
  ///
  /// - Precondition: both have the same homes in the same order.
  func keeping(_ other: BedsScenario, exceptFor undecided: [FacilityID]) -> Self {
    var plan = self
    plan.kinds = other.kinds + kinds
    plan.facilities = other.facilities
    for id in undecided {
      let index = Int(id.index)
      plan.facilities[index] = facilities[index].withKinds(after: other.kinds.count)
    }
    return plan
  }
}

extension FacilityScenario {
  /// The same home where so many other kinds of projects stand before those of its plan.
  fileprivate func withKinds(after count: Int) -> Self {
    guard case .planned(let opening, let kind, let isCancelled) = beginning else { return self }
    var home = self
    home.beginning = .planned(opening: opening, kind: kind + count, isCancelled: isCancelled)
    return home
  }
}
