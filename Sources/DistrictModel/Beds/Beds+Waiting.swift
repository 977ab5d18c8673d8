import DiscreteEvent
import RandomVariates

extension Beds {
  /// An applicant has been assessed and joins the list.
  mutating func join(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = people[self[id].person]
    self[id].joined = calendar.now
    self[id].need = BedType(for: person.careState)
    changeWaiting(of: id, by: 1, at: calendar.now)
    streams.begin(sources.patience, entity: person.identity.key, occurrence: spell(of: id))
    let months = streams.sample(scenario.waiting.patienceMonths)
    self[id].withdrawal = calendar.schedule(
      .beds(.withdraws(id)), after: ModelClock.ticks(months, of: ModelClock.ticksPerMonth),
      class: .activity)
    note(.listed, id, people, at: calendar.now, .bed(self[id].need))
    seekBed(id, people, &streams, &calendar)
  }

  /// Makes an offer at once if a bed is free, else puts the applicant in line.
  mutating func seekBed(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    if scenario.waiting.policy == .perHome {
      self[id].facility = chosenHome(for: id, people, streams)
    }
    self[id].state = .waiting
    if let facility = freeHome(for: id, people) {
      offer(facility, to: id, people, &streams, &calendar)
    } else {
      self[id].ticket = lines.join(id, self[id])
    }
  }

  /// Where a free bed is offered first: in the applicant's own street, then in a
  /// public home, then where most are free.
  private func freeHome(for id: ApplicantID, _ people: borrowing People) -> FacilityID? {
    let need = self[id].need
    if scenario.waiting.policy == .perHome {
      let home = self[id].facility
      guard home != .none else { return nil }
      return self[home].free(need) > 0 ? home : nil
    }
    let community = Int(people[self[id].person].identity.community)
    let street = geography.communities[community].street
    let mayBePrivate = self[id].wantsPublicOnly ? 0 : 1
    // In one number, street before owner before how many are free before the place in the list;
    // 0 if none is free. By arithmetic, because no processor could foresee what is free.
    var highest = 0
    for index in facilities.indices {
      let free = facilities[index].free(need)
      let isNear = facilities[index].street == street ? 1 : 0
      let isPublic = facilities[index].owner == .public ? 1 : 0
      let rank = isNear &<< 61 | isPublic &<< 60 | free &<< 24 | (0xFF_FFFF &- index)
      highest = max(highest, rank &* (min(free, 1) & (isPublic | mayBePrivate)))
    }
    return highest > 0 ? FacilityID(0xFF_FFFF - highest & 0xFF_FFFF) : nil
  }

  /// The one home on whose list an applicant stands: by size, those of his own street
  /// counting three times; none if no open home has what he wants.
  private func chosenHome(
    for id: ApplicantID, _ people: borrowing People, _ streams: borrowing RandomStreams
  ) -> FacilityID {
    let applicant = self[id]
    let person = people[applicant.person]
    let street = geography.communities[Int(person.identity.community)].street
    let weights = facilities.map { home in
      guard home.status == .open, home.owner == .public || !applicant.wantsPublicOnly
      else { return 0 }
      return home.beds[applicant.need] * (home.street == street ? 3 : 1)
    }
    let draw = streams.uniforms(
      sources.choice, entity: person.identity.key, occurrence: spell(of: id)
    ).x
    var rest = Int(draw * Double(weights.reduce(0, +)))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return FacilityID(index) }
      rest -= weight
    }
    return .none
  }

  /// Under lists of the homes: whoever waits at `former` chooses again among those open
  /// now, whoever joined first, first.
  mutating func chooseAgain(
    insteadOf former: FacilityID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    guard scenario.waiting.policy == .perHome else { return }
    let moving = applicants.indices
      .filter { applicants[$0].state == .waiting && applicants[$0].facility == former }
      .sorted { (applicants[$0].joined, $0) < (applicants[$1].joined, $1) }
    for index in moving {
      let id = ApplicantID(index)
      lines.leave(self[id])
      self[id].facility = chosenHome(for: id, people, streams)
      self[id].ticket = lines.join(id, self[id])
    }
    guard !moving.isEmpty else { return }
    for facility in facilityIDs {
      for type in BedType.allCases { serve(facility, type, people, &streams, &calendar) }
    }
  }

  private mutating func offer(
    _ facility: FacilityID, to id: ApplicantID, _ people: borrowing People,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let need = self[id].need
    self[facility].taken[need] += 1
    self[id].state = .offered
    self[id].facility = facility
    self[id].bedType = need
    self[id].offers += 1
    flows.offers += 1
    noteBed(.offered, id, people, at: calendar.now)
    let person = people[self[id].person]
    streams.begin(sources.answerDays, entity: person.identity.key, occurrence: answerOccurrence(id))
    let days = streams.sample(scenario.waiting.answerDays)
    self[id].timer = calendar.schedule(
      .beds(.answers(id)), after: ModelClock.ticks(days, of: Double(ModelClock.ticksPerDay)),
      class: .offer)
  }

  /// Numbers a person's spells: the same in every plan until his own fate differs.
  func spell(of id: ApplicantID) -> UInt32 { self[client: self[id].person].plan }

  private func answerOccurrence(_ id: ApplicantID) -> UInt32 {
    spell(of: id) << 12 &+ self[id].offers
  }

  mutating func answer(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let facility = self[id].facility
    let person = people[self[id].person]
    let acceptance =
      self[facility].owner == .public
      ? scenario.waiting.acceptancePublic : scenario.waiting.acceptancePrivate
    streams.begin(sources.answer, entity: person.identity.key, occurrence: answerOccurrence(id))
    if streams.uniform() < acceptance {
      calendar.cancel(self[id].withdrawal)
      flows.admissions += 1
      noteBed(.admitted, id, people, at: calendar.now)
      changeWaiting(of: id, by: -1, at: calendar.now)
      moveIn(id, person, streams, &calendar)
      return
    }
    flows.declined += 1
    noteBed(.declined, id, people, at: calendar.now)
    let givesUp = streams.uniform() < scenario.waiting.withdrawalAfterDeclining
    let drawn = ModelClock.ticks(
      streams.sample(scenario.waiting.pauseDays), of: Double(ModelClock.ticksPerDay))
    // Nobody is asked twice on one day: without that, offers could go round for ever.
    let pause = max(drawn, ModelClock.ticksPerDay)
    let bedType = self[id].bedType
    self[facility].taken[bedType] -= 1
    self[id].state = .pausing
    if givesUp {
      withdraw(id, people, &streams, &calendar)
    } else {
      note(.paused, id, people, at: calendar.now)
      self[id].timer = calendar.schedule(.beds(.resumes(id)), after: pause, class: .arrival)
    }
    serve(facility, bedType, people, &streams, &calendar)
  }

  mutating func resume(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    note(.resumed, id, people, at: calendar.now)
    seekBed(id, people, &streams, &calendar)
  }

  mutating func withdraw(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    flows.withdrawals += 1
    note(.withdrew, id, people, at: calendar.now)
    let person = self[id].person
    end(id, as: .withdrawn, people, &streams, &calendar)
    planApplication(person, people, streams, &calendar)
  }

  /// Gives the free beds of a type to those who wait, the first first.
  mutating func serve(
    _ facility: FacilityID, _ type: BedType, _ people: borrowing People,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let owner = self[facility].owner
    while self[facility].free(type) > 0,
      let next = lines.first(for: type, at: facility, owner: owner, among: applicants)
    {
      lines.leave(self[next])
      offer(facility, to: next, people, &streams, &calendar)
    }
  }

  /// Ends a spell, and gives what it held to the next.
  mutating func end(
    _ id: ApplicantID, as end: Applicant.State, _ people: borrowing People,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    let applicant = self[id]
    calendar.cancel(applicant.timer)
    calendar.cancel(applicant.withdrawal)
    if applicant.state == .waiting { lines.leave(applicant) }
    if applicant.state.isOnList {
      changeWaiting(of: id, by: -1, at: calendar.now)
      self[id].settled = calendar.now
    }
    self[id].state = end
    self[client: applicant.person].applicant = nil
    guard applicant.state.holdsBed else { return }
    if applicant.state == .resident {
      changeResidents(applicant.facility, by: -1, at: calendar.now)
      self[id].left = calendar.now
    }
    self[applicant.facility].taken[applicant.bedType] -= 1
    serve(applicant.facility, applicant.bedType, people, &streams, &calendar)
  }
}
