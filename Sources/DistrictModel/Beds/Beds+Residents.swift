import DiscreteEvent
import RandomVariates

extension Beds {
  /// An applicant who holds a bed moves into it.
  mutating func moveIn(
    _ id: ApplicantID, _ person: Person, _ streams: borrowing RandomStreams,
    _ calendar: inout Calendar
  ) {
    self[id].state = .resident
    self[id].settled = calendar.now
    changeResidents(self[id].facility, by: 1, at: calendar.now)
    guard scenario.returningHomeRate > 0 else { return }
    let uniform = streams.uniforms(
      sources.returningHome, entity: person.identity.key,
      occurrence: spell(of: id)
    ).x
    let delay = ModelClock.ticks(
      standardExponential(uniform) / scenario.returningHomeRate, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - calendar.now else { return }
    self[id].timer = calendar.schedule(.beds(.returnsHome(id)), after: delay, class: .release)
  }

  mutating func returnHome(
    _ id: ApplicantID, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let person = self[id].person
    noteBed(.returnedHome, id, people, at: calendar.now)
    end(id, as: .leftHome, people, &streams, &calendar)
    planApplication(person, people, streams, &calendar)
  }

  /// Moves a resident to a bed of the type he now needs, if his home has one free.
  mutating func changeBed(
    of id: ApplicantID, to need: BedType, _ people: borrowing People,
    _ streams: inout RandomStreams, _ calendar: inout Calendar
  ) {
    self[id].need = need
    let facility = self[id].facility
    let former = self[id].bedType
    guard former != need, self[facility].free(need) > 0 else { return }
    self[facility].taken[need] += 1
    self[facility].taken[former] -= 1
    self[id].bedType = need
    note(
      .changedBed, id, people, at: calendar.now, home: facility, .otherBed(former, need))
    serve(facility, former, people, &streams, &calendar)
  }

  /// Moves residents together to another home, as far as it has beds; a bed of another
  /// type will do. They come with their carers, so a home that still fills can take them.
  mutating func transfer(
    _ transfer: Transfer, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let from = FacilityID(transfer.from)
    let to = FacilityID(transfer.to)
    guard self[to].status == .open, from != to else { return }
    var moved = 0
    for index in applicants.indices where moved < transfer.people {
      let id = ApplicantID(index)
      guard self[id].state == .resident, self[id].facility == from else { continue }
      let preferred = [self[id].need] + BedType.allCases
      let empty = preferred.first { self[to].beds[$0] > self[to].taken[$0] }
      guard let type = empty else { break }
      self[from].taken[self[id].bedType] -= 1
      self[to].taken[type] += 1
      changeResidents(from, by: -1, at: calendar.now)
      changeResidents(to, by: 1, at: calendar.now)
      self[id].facility = to
      self[id].bedType = type
      noteBed(.transferred, id, people, at: calendar.now)
      moved += 1
    }
    self[to].usable.raise(to: self[to].taken)
    flows.transferred += moved
    for type in BedType.allCases { serve(from, type, people, &streams, &calendar) }
  }
}
