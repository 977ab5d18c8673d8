import CivilCalendar
import DiscreteEvent
package import RandomVariates

extension Beds {
  /// Opens the homes of the start with their residents and their waiting list, carries
  /// out the moves of the past, and lays out the projects.
  package mutating func start(
    _ people: inout People, _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let expected = people.callerCount * 3 / 2
    clients.reserveCapacity(expected)
    applicants.reserveCapacity(expected * 3 / 2)
    for id in facilityIDs { open(existing: id, &people, &streams, &calendar) }
    official.record(officialBeds, at: .zero)
    transfersPlace = calendar.scheduledCount
    for index in scenario.transfersByDate {
      let transfer = scenario.transfers[index]
      if transfer.date <= clock.start {
        self.transfer(transfer, people, &streams, &calendar)
        // Like the beds opened, the moves of the start's own year are told, older ones not.
        if transfer.date.year < clock.start.year { flows.transferred = 0 }
      } else if transfer.date <= clock.horizon {
        calendar.scheduleForgettable(
          .beds(.transfers(UInt32(index))), at: clock.beginning(of: transfer.date),
          class: .activity)
      }
    }
    if let day = scenario.subsidyEnds, day <= clock.horizon {
      calendar.scheduleForgettable(
        .beds(.subsidyEnds), at: max(clock.end(of: day), .zero), class: .observation)
    }
    placeOnList(&people, &streams, &calendar)
    for id in facilityIDs {
      projectPlaces[Int(id.index)] = calendar.scheduledCount
      if case .planned(let opening, let kind, false) = scenario.facilities[Int(id.index)].beginning
      {
        scheduleProject(
          id, opening: opening, kind: scenario.kinds[kind], &streams, &calendar)
      }
      for type in BedType.allCases { serve(id, type, people, &streams, &calendar) }
    }
  }

  private mutating func open(
    existing id: FacilityID, _ people: inout People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let home = scenario.facilities[Int(id.index)]
    guard case .open(let since, let residents) = home.beginning else {
      if case .planned(_, _, true) = home.beginning { self[id].status = .cancelled }
      return
    }
    self[id].status = .open
    self[id].beds = home.beds
    self[id].opened = clock.beginning(of: since)
    if since.year == clock.start.year { flows.opened += home.beds.total }
    note(.openAtStart, id, at: calendar.now, home.beds)
    place(residents, in: id, &people, &streams, &calendar)
    fill(id, people, &streams, &calendar)
    self[id].usable.raise(to: self[id].taken)
    scheduleClosing(id, streams, &calendar)
  }

  /// Chooses residents among the people of the start: of the care state that each type
  /// of bed is for, the likelier to apply the likelier.
  private mutating func place(
    _ residents: Int, in id: FacilityID, _ people: inout People,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let home = scenario.facilities[Int(id.index)]
    let parts = Apportionment.largestRemainder(
      residents, weights: BedType.allCases.map { Double(home.beds[$0]) })
    streams.begin(sources.residentsAtStart, entity: home.key)
    for type in BedType.allCases {
      let candidates = Candidates(type.careState, people, scenario.applications)
      for _ in 0..<parts[Int(type.rawValue)] {
        guard let number = candidates.choose(people, &streams) else { break }
        let person = know(number, &people, streams, &calendar)
        let applicant = enrol(
          person, people[person], waitingClass: .ordinary, wantsPublicOnly: false)
        self[applicant].facility = id
        self[applicant].bedType = type
        self[id].taken[type] += 1
        noteBed(.residentAtStart, applicant, people, at: calendar.now)
        moveIn(applicant, people[person], streams, &calendar)
      }
    }
  }

  /// Puts the waiting list of the start in place, the longest waiting first.
  private mutating func placeOnList(
    _ people: inout People, _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    streams.begin(sources.waitingAtStart, entity: EntityKey(0))
    let candidates = Candidates(nil, people, scenario.applications)
    var chosen: [(number: Int, person: PersonID, waited: Int64)] = []
    for _ in 0..<scenario.waitingAtStart {
      guard let number = candidates.choose(people, &streams) else { break }
      let waited = ModelClock.ticks(
        streams.sample(scenario.waitedDaysAtStart), of: Double(ModelClock.ticksPerDay))
      chosen.append((number, know(number, &people, streams, &calendar), waited))
    }
    chosen.sort { ($1.waited, $0.number) < ($0.waited, $1.number) }
    for (_, person, waited) in chosen {
      let draws = streams.uniforms(sources.circumstances, entity: people[person].identity.key)
      let applicant = enrol(
        person, people[person], at: calendar.now, people, class: draws.x, wantsPublicOnly: 0)
      join(applicant, people, &streams, &calendar)
      self[applicant].joined = calendar.now + -waited
    }
  }

  private mutating func know(
    _ number: Int, _ people: inout People, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) -> PersonID {
    clients.append(Client(plan: 0, applicant: nil))
    return people.know(atStart: number, streams, &calendar)
  }
}
