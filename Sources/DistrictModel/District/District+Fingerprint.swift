extension District {
  /// The kind of event, and whom it befalls.
  package func fingerprintCode(of event: DistrictEvent) -> UInt64 {
    switch event {
    case .people(let event): Self.code(1, event.fingerprintCode)
    case .beds(let event): Self.code(2, event.fingerprintCode)
    case .canteens(let event): Self.code(3, event.fingerprintCode)
    case .dayEnds: Self.code(4, 0)
    case .observation(let index): Self.code(5, UInt64(index))
    }
  }

  private static func code(_ programme: UInt64, _ rest: UInt64) -> UInt64 {
    programme << 52 ^ rest
  }
}

extension PeopleEvent {
  fileprivate var fingerprintCode: UInt64 {
    switch self {
    case .calls(let number): 1 << 44 | UInt64(number)
    case .life(let person, let cause):
      (2 << 44 | UInt64(cause.map { $0.rawValue + 1 } ?? 0) << 36) | UInt64(person.index)
    case .movesOut(let person): 3 << 44 | UInt64(person.index)
    case .diesOfHeat(let person): 4 << 44 | UInt64(person.index)
    }
  }
}

extension BedsEvent {
  fileprivate var fingerprintCode: UInt64 {
    switch self {
    case .applies(let person, let plan):
      1 << 48 | UInt64(plan & 0xFFFF) << 32 | UInt64(person.index)
    case .assessed(let applicant): 2 << 48 | UInt64(applicant.index)
    case .withdraws(let applicant): 3 << 48 | UInt64(applicant.index)
    case .answers(let applicant): 4 << 48 | UInt64(applicant.index)
    case .resumes(let applicant): 5 << 48 | UInt64(applicant.index)
    case .returnsHome(let applicant): 6 << 48 | UInt64(applicant.index)
    case .startsBuilding(let facility): 7 << 48 | UInt64(facility.index)
    case .overdue(let facility): 8 << 48 | UInt64(facility.index)
    case .cancelled(let facility): 9 << 48 | UInt64(facility.index)
    case .opens(let facility): 10 << 48 | UInt64(facility.index)
    case .fills(let facility): 11 << 48 | UInt64(facility.index)
    case .closes(let facility): 12 << 48 | UInt64(facility.index)
    case .transfers(let index): 13 << 48 | UInt64(index)
    case .subsidyEnds: 14 << 48
    }
  }
}

extension CanteensEvent {
  fileprivate var fingerprintCode: UInt64 {
    switch self {
    case .monthEnds(let month): 1 << 44 | UInt64(month)
    case .opens(let community): 2 << 44 | UInt64(community)
    case .sponsorLapses(let community, let contract):
      3 << 44 | UInt64(contract) << 20 | UInt64(community)
    case .sponsorFound(let number): 4 << 44 | UInt64(number)
    case .allSponsorsLost: 5 << 44
    }
  }
}
