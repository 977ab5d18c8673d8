import CivilCalendar
import DiscreteEvent
import RandomVariates

extension Beds {
  /// Lays out the future of a project; see `ProjectOutline`.
  mutating func scheduleProject(
    _ id: FacilityID, opening: CivilDate, kind: ProjectKind, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let outline = outline(id, opening: opening, kind: kind, &streams)
    let place = projectPlaces[Int(id.index)]
    var events = outline.rest(of: id, place: place)
    if outline.buildingStarts > .zero {
      events.insert(outline.first(of: id, notBefore: .zero, place: place), at: 0)
    } else if outline.isGivenUp {
      cancel(id, at: .zero)
    } else {
      startBuilding(id, at: .zero)
    }
    for event in events {
      calendar.scheduleForgettable(event.event, at: event.time, class: event.eventClass)
    }
  }

  /// What becomes of a project by the luck of its home, whenever it is asked for.
  func outline(
    _ id: FacilityID, opening: CivilDate, kind: ProjectKind, _ streams: inout RandomStreams
  ) -> ProjectOutline {
    streams.begin(sources.project, entity: scenario.facilities[Int(id.index)].key)
    return ProjectOutline(
      planned: clock.beginning(of: opening), kind: kind, drawing: &streams)
  }

  mutating func startBuilding(_ id: FacilityID, at now: SimulationTime) {
    // What takes no time to build opens at the instant at which building starts, and before:
    // a change of capacity precedes an activity.
    guard self[id].status == .planned else { return }
    self[id].status = .building
    note(.projectBuilding, id, at: now)
  }

  mutating func delay(_ id: FacilityID, at now: SimulationTime) {
    self[id].status = .delayed
    note(.projectOverdue, id, at: now)
  }

  mutating func cancel(_ id: FacilityID, at now: SimulationTime) {
    self[id].status = .cancelled
    note(.projectCancelled, id, at: now)
  }

  mutating func open(
    _ id: FacilityID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ ledger: inout Ledger, _ calendar: inout Calendar
  ) {
    let home = scenario.facilities[Int(id.index)]
    self[id].status = .open
    self[id].beds = home.beds
    self[id].opened = calendar.now
    flows.opened += home.beds.total
    official.record(officialBeds, at: calendar.now)
    note(.opened, id, at: calendar.now, home.beds)
    if case .planned(_, let kindIndex, _) = home.beginning {
      let kind = scenario.kinds[kindIndex]
      streams.begin(sources.project, entity: home.key, occurrence: 1)
      let cost = Double(home.beds.total) * kind.costPerBed * streams.sample(kind.costOverrun)
      self[id].cost = cost
      ledger.book(cost, to: .bedsBuilding)
    }
    scheduleClosing(id, streams, &calendar)
    chooseAgain(insteadOf: .none, people, &streams, &calendar)
    fill(id, people, &streams, &calendar)
  }

  /// Lets a new home take as many as it can by now, and looks again in a month.
  mutating func fill(
    _ id: FacilityID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    guard self[id].status == .open else { return }
    let months = Double(calendar.now - self[id].opened) / ModelClock.ticksPerMonth
    let limit = Int(min((months + 1).rounded(.down) * scenario.moveInsPerMonth, 1e9))
    // What came with a merger or was needed for a transfer stays usable.
    self[id].usable.raise(to: self[id].beds.limited(to: limit))
    for type in BedType.allCases { serve(id, type, people, &streams, &calendar) }
    if limit < self[id].beds.total {
      let month = Int64(ModelClock.ticksPerMonth)
      calendar.scheduleForgettable(.beds(.fills(id)), after: month, class: .capacityChange)
    }
  }

  mutating func scheduleClosing(
    _ id: FacilityID, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) {
    let home = scenario.facilities[Int(id.index)]
    guard home.closingRate > 0 else { return }
    let uniform = streams.uniforms(sources.closing, entity: home.key).x
    let delay = ModelClock.ticks(
      standardExponential(uniform) / home.closingRate, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - calendar.now else { return }
    calendar.scheduleForgettable(.beds(.closes(id)), after: delay, class: .capacityChange)
  }

  /// Closes a home. Its beds go to another home, residents and all, or are lost; then
  /// its residents come first on the list.
  mutating func close(
    _ id: FacilityID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let home = scenario.facilities[Int(id.index)]
    let draw = streams.uniforms(sources.closing, entity: home.key).y
    let beds = self[id].beds
    self[id].status = .closed
    self[id].beds = BedCounts()
    self[id].usable = BedCounts()
    let heir = draw < scenario.mergingShare ? heir(of: id) : nil
    note(.closed, id, at: calendar.now, heir: heir ?? .none, beds)
    if let heir {
      merge(id, into: heir, beds: beds, people, at: calendar.now)
      for type in BedType.allCases { serve(heir, type, people, &streams, &calendar) }
    } else {
      flows.closed += beds.total
      let holders = applicants.indices.map(ApplicantID.init)
        .filter { self[$0].facility == id && self[$0].state.holdsBed }
      for applicant in holders where self[applicant].state == .resident {
        displace(applicant, people, &streams, &calendar)
      }
      for applicant in holders where self[applicant].state == .offered {
        calendar.cancel(self[applicant].timer)
        self[id].taken[self[applicant].bedType] -= 1
        noteBed(.offerLost, applicant, people, at: calendar.now)
        seekBed(applicant, people, &streams, &calendar)
      }
    }
    official.record(officialBeds, at: calendar.now)
    chooseAgain(insteadOf: id, people, &streams, &calendar)
    chooseAgain(insteadOf: .none, people, &streams, &calendar)
  }

  /// The largest open home of the same street, or else of the district.
  private func heir(of id: FacilityID) -> FacilityID? {
    let others = facilityIDs.filter { self[$0].status == .open && self[$0].beds.total > 0 }
    let near = others.filter { self[$0].street == self[id].street }
    return (near.isEmpty ? others : near).max { self[$0].beds.total < self[$1].beds.total }
  }

  private mutating func merge(
    _ id: FacilityID, into heir: FacilityID, beds: BedCounts, _ people: borrowing People,
    at now: SimulationTime
  ) {
    let taken = self[id].taken
    let residents = self[id].residents
    self[id].taken = BedCounts()
    self[id].residents = 0
    self[heir].beds += beds
    self[heir].usable += beds
    self[heir].taken += taken
    self[heir].residents += residents
    for index in applicants.indices
    where applicants[index].facility == id && applicants[index].state.holdsBed {
      applicants[index].facility = heir
      if applicants[index].state == .resident {
        noteBed(.transferred, ApplicantID(index), people, at: now)
      }
    }
    flows.transferred += residents
  }

  /// A resident whose home has closed goes home and to the head of the list.
  private mutating func displace(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = self[id].person
    let wantsPublicOnly = self[id].wantsPublicOnly
    noteBed(.displaced, id, people, at: calendar.now)
    end(id, as: .displaced, people, &streams, &calendar)
    flows.displaced += 1
    self[client: person].plan &+= 1
    let next = enrol(
      person, people[person], waitingClass: .displaced, wantsPublicOnly: wantsPublicOnly)
    join(next, people, &streams, &calendar)
  }
}
