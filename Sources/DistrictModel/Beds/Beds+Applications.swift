import DiscreteEvent
package import RandomVariates

extension Beds {
  /// Somebody has come into view: he may apply some day.
  package mutating func personJoined(
    _ id: PersonID, _ people: borrowing People, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) {
    if Int(id.index) == applicantOf.count {
      applicantOf.append(-1)
      plans.append(0)
    }
    planApplication(id, people, streams, &calendar)
  }

  /// Decides when a person will apply if nothing about him changes: the rate is
  /// one until he is 80 and another from then on; a single exponential is spent on both.
  mutating func planApplication(
    _ id: PersonID, _ people: borrowing People, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = people[id]
    guard person.track.isResident, person.presence == .present else { return }
    plans[Int(id.index)] &+= 1
    let plan = plans[Int(id.index)]
    let now = calendar.now
    let rates = scenario.applications.rates(of: person)
    let remaining = Double(clock.end - now) / ModelClock.ticksPerYear
    let below80 = min(max(80 - people.age(of: id, at: now), 0), remaining)
    let hazard = rates.below80 * below80 + rates.from80 * (remaining - below80)
    let uniform = streams.uniforms(
      sources.application, entity: person.key, occurrence: UInt32(plan)
    ).x
    if uniform <= 1 - hazard { return }
    let target = standardExponential(uniform)
    if target >= hazard { return }
    let first = rates.below80 * below80
    let years =
      target < first ? target / rates.below80 : below80 + (target - first) / rates.from80
    calendar.scheduleForgettable(
      .beds(.applies(id, plan: plan)), after: ModelClock.ticks(years, of: ModelClock.ticksPerYear),
      class: .arrival)
  }

  mutating func apply(
    _ id: PersonID, plan: UInt16, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = people[id]
    guard
      plans[Int(id.index)] == plan, applicantOf[Int(id.index)] < 0, person.presence == .present
    else { return }
    flows.applications += 1
    let draws = streams.uniforms(
      sources.circumstances, entity: person.key, occurrence: UInt32(plan))
    let applicant = enrol(id, people, class: draws.x, wantsPublicOnly: draws.y, &calendar)
    streams.begin(sources.assessment, entity: person.key, occurrence: UInt32(plan))
    let days = streams.sample(scenario.assessmentDays)
    self[applicant].timer = calendar.schedule(
      .beds(.assessed(applicant)),
      after: ModelClock.ticks(days, of: Double(ModelClock.ticksPerDay)), class: .arrival)
  }

  /// Opens a person's record with the homes, in assessment.
  mutating func enrol(
    _ id: PersonID, _ people: borrowing People, class classDraw: Double, wantsPublicOnly: Double,
    _ calendar: inout Calendar
  ) -> ApplicantID {
    let person = people[id]
    let rules = scenario.waiting
    let waitingClass: WaitingClass =
      if classDraw < rules.destituteShare {
        .destitute
      } else if classDraw < rules.destituteShare + rules.specialShare {
        .special
      } else if person.careState == .dependent || people.age(of: id, at: calendar.now) >= 80 {
        .dependentOrOld
      } else {
        .ordinary
      }
    return enrol(
      id, person, waitingClass: waitingClass,
      wantsPublicOnly: wantsPublicOnly < rules.publicOnlyShare)
  }

  mutating func enrol(
    _ id: PersonID, _ person: Person, waitingClass: WaitingClass, wantsPublicOnly: Bool
  ) -> ApplicantID {
    let applicant = ApplicantID(applicants.count)
    applicants.append(
      Applicant(
        person: id, waitingClass: waitingClass, wantsPublicOnly: wantsPublicOnly,
        need: BedType(for: person.careState)))
    applicantOf[Int(id.index)] = Int32(applicant.index)
    return applicant
  }

  /// Somebody has died or moved out: whatever he held or waited for is free.
  package mutating func personLeft(
    _ id: PersonID, died: Bool, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    guard let applicant = applicant(of: id) else { return }
    let state = self[applicant].state
    if state.isOnList, died { flows.diedWaiting += 1 }
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
    guard let applicant = applicant(of: id) else {
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

  func applicant(of id: PersonID) -> ApplicantID? {
    let index = applicantOf[Int(id.index)]
    return index < 0 ? nil : ApplicantID(Int(index))
  }
}
