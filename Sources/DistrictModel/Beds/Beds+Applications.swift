import DiscreteEvent
package import RandomVariates

extension Beds {
  /// Somebody turns to the homes for the first time.
  package mutating func personCalled(
    _ id: PersonID, plan: UInt32, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    clients.append(Client(plan: plan, applicant: nil))
    apply(id, people, &streams, &calendar)
  }

  /// Decides when a person will apply again if nothing about him changes.
  mutating func planApplication(
    _ id: PersonID, _ people: borrowing People, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = people[id]
    guard person.presence == .present else { return }
    self[client: id].plan &+= 1
    let plan = self[client: id].plan
    let uniform = streams.uniforms(
      sources.application, entity: person.identity.key, occurrence: plan
    ).x
    if let time = plans.call(
      by: person, at: people.ages(of: person.identity).moment(at: calendar.now), uniform)
    {
      calendar.scheduleForgettable(.beds(.applies(id, plan: plan)), at: time, class: .arrival)
    }
  }

  mutating func apply(
    _ id: PersonID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = people[id]
    guard self[client: id].applicant == nil, person.presence == .present else { return }
    flows.applications += 1
    let plan = self[client: id].plan
    let draws = streams.uniforms(
      sources.circumstances, entity: person.identity.key, occurrence: plan)
    let applicant = enrol(
      id, person, at: calendar.now, people, class: draws.x, wantsPublicOnly: draws.y)
    note(
      .applied, applicant, people, at: calendar.now,
      .waitingClass(self[applicant].waitingClass))
    streams.begin(sources.assessment, entity: person.identity.key, occurrence: plan)
    let days = streams.sample(scenario.assessmentDays)
    self[applicant].timer = calendar.schedule(
      .beds(.assessed(applicant)),
      after: ModelClock.ticks(days, of: Double(ModelClock.ticksPerDay)), class: .arrival)
  }

  /// Opens a person's record with the homes, in assessment.
  mutating func enrol(
    _ id: PersonID, _ person: Person, at now: SimulationTime, _ people: borrowing People,
    class classDraw: Double, wantsPublicOnly: Double
  ) -> ApplicantID {
    let (destitute, special) = (scenario.waiting.destituteShare, scenario.waiting.specialShare)
    let waitingClass: WaitingClass =
      if classDraw < destitute {
        .destitute
      } else if classDraw < destitute + special {
        .special
      } else if person.careState == .dependent
        || people.ages(of: person.identity).age(at: now) >= 80
      {
        .dependentOrOld
      } else {
        .ordinary
      }
    return enrol(
      id, person, waitingClass: waitingClass,
      wantsPublicOnly: wantsPublicOnly < scenario.waiting.publicOnlyShare)
  }

  mutating func enrol(
    _ id: PersonID, _ person: Person, waitingClass: WaitingClass, wantsPublicOnly: Bool
  ) -> ApplicantID {
    let applicant = ApplicantID(applicants.count)
    applicants.append(
      Applicant(
        person: id, waitingClass: waitingClass, wantsPublicOnly: wantsPublicOnly,
        need: BedType(for: person.careState)))
    self[client: id].applicant = applicant
    return applicant
  }

  /// Somebody has died or moved out: whatever he held or waited for is free.
  package mutating func personLeft(
    _ id: PersonID, died: Bool, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    guard let applicant = self[client: id].applicant else { return }
    let state = self[applicant].state
    if state.isOnList, died { flows.diedWaiting += 1 }
    if state == .resident { noteBed(.leftBed, applicant, people, at: calendar.now) }
    if state.isOnList { note(.leftList, applicant, people, at: calendar.now) }
    let outcome: Applicant.State =
      switch (state, died) {
      case (.resident, true): .diedInHome
      case (.resident, false): .leftHome
      case (_, true): .diedWaiting
      case (_, false): .leftWaiting
      }
    end(applicant, as: outcome, people, &streams, &calendar)
  }

  /// Somebody needs more help than before, or less.
  package mutating func careStateChanged(
    _ id: PersonID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    guard let applicant = self[client: id].applicant else {
      planApplication(id, people, streams, &calendar)
      return
    }
    let need = BedType(for: people[id].careState)
    switch self[applicant].state {
    case .resident: changeBed(of: applicant, to: need, people, &streams, &calendar)
    case .waiting:
      // The day he joined counts for his wait; in the line of his new need he comes last.
      lines.leave(self[applicant])
      self[applicant].need = need
      seekBed(applicant, people, &streams, &calendar)
    default: self[applicant].need = need
    }
  }
}
