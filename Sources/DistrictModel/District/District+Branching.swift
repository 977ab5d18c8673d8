import DiscreteEvent
import RandomVariates

extension District: BranchableModel {
  /// A district in the same state. Its random numbers are the same as well: each is a function
  /// of whom it belongs to, and no stream is drawn from across events.
  package borrowing func branched() -> Self { Self(branching: self) }
}

extension District {
  /// Goes on with another plan from now on; `DistrictSystem.branch` says what that means.
  ///
  /// - Precondition: both plans have the same programmes, dates and homes, by identifier.
  mutating func adopt(_ plan: DistrictSetting, _ calendar: inout Calendar) {
    let formerBeds = beds
    let now = calendar.now
    var events: [PlacedEvent<DistrictEvent>] = []
    if let plan = plan.scenario.beds {
      events += beds?.adopt(plan, &streams, at: now) ?? []
    }
    if let plan = plan.scenario.canteens {
      events += canteens?.adopt(plan, at: now) ?? []
    }
    calendar.replace(
      where: { event in
        switch event {
        case .beds(let event): formerBeds?.isLaidOutAnew(event) ?? false
        case .canteens(.allSponsorsLost): true
        default: false
        }
      },
      with: events)
  }
}
