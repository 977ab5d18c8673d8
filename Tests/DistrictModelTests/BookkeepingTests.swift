import DiscreteEvent
import DistrictFixtures
import DistrictModel
import Testing

/// Everything is counted anew after every event of a run in which everything happens.
struct BookkeepingTests {
  static let policies = ["central", "per_home"]

  @Test(arguments: policies, 1...4)
  func `Residents and beds taken are those of the applicants`(
    policy: String, replication: Int
  ) throws {
    var run = DistrictRun(
      try SmallDistrict.scenario("beds.waiting.policy=\(policy)"), replication: replication)
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      var residents = Array(repeating: 0, count: beds.facilities.count)
      var taken = Array(repeating: BedCounts(), count: beds.facilities.count)
      for applicant in beds.applicants where applicant.state.holdsBed {
        let facility = Int(applicant.facility.index)
        taken[facility][applicant.bedType] += 1
        if applicant.state == .resident { residents[facility] += 1 }
      }
      #expect(beds.facilities.map(\.residents) == residents)
      #expect(beds.facilities.map(\.taken) == taken)
      #expect(beds.residents.value == residents.reduce(0, +))
      for facility in beds.facilities {
        for type in BedType.allCases {
          #expect(0 <= facility.taken[type])
          #expect(facility.taken[type] <= facility.usable[type])
          #expect(facility.usable[type] <= facility.beds[type])
        }
      }
    }
  }

  @Test(arguments: policies, 1...4)
  func `Nobody waits beside a free bed that suits him`(policy: String, replication: Int) throws {
    let scenario = try SmallDistrict.scenario("beds.waiting.policy=\(policy)")
    var run = DistrictRun(scenario, replication: replication)
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      #expect(beds.waiting.value == beds.applicants.count { $0.state.isOnList })
      for applicant in beds.applicants where applicant.state == .waiting {
        for (home, facility) in zip(beds.scenario.facilities, beds.facilities)
        where home.owner == .public || !applicant.wantsPublicOnly {
          switch policy {
          case "central": #expect(facility.free(applicant.need) == 0)
          default:
            // Whoever stands on no list finds no home that has what he needs at all.
            #expect(
              applicant.facility != .none || facility.status != .open
                || facility.beds[applicant.need] == 0)
          }
        }
        if applicant.facility != .none, policy == "per_home" {
          #expect(beds[applicant.facility].status == .open)
          #expect(beds[applicant.facility].free(applicant.need) == 0)
        }
      }
    }
  }

  @Test(arguments: 1...3)
  func `Whoever applies, waits or lives in a home is here, and once`(replication: Int) throws {
    var run = DistrictRun(try SmallDistrict.scenario(), replication: replication)
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      var seen: Set<PersonID> = []
      for applicant in beds.applicants
      where applicant.state.isOnList || applicant.state == .resident
        || applicant.state == .inAssessment
      {
        #expect(seen.insert(applicant.person).inserted)
        #expect(run.district.people[applicant.person].presence == .present)
      }
    }
  }

  @Test(arguments: 1...3)
  func `What was decided for the dead or departed changes nothing`(replication: Int) throws {
    var run = DistrictRun(try SmallDistrict.scenario(), replication: replication)
    var stale = 0
    while let next = run.calendar.nextNotice(until: run.setting.clock.end) {
      let person: PersonID? =
        switch next.event {
        case .people(.life(let person, _)), .people(.movesOut(let person)): person
        case .beds(.applies(let person, _)): person
        default: nil
        }
      let isGone = person.map { run.district.people[$0].presence != .present } ?? false
      let before = Snapshot(run.district)
      run.district.handle(next.event, &run.calendar)
      if isGone {
        stale += 1
        #expect(Snapshot(run.district) == before)
      }
    }
    #expect(stale > 0)
  }

  @Test(arguments: 1...3)
  func `Canteens are in the state their history says`(replication: Int) throws {
    var run = DistrictRun(try SmallDistrict.scenario(), replication: replication)
    while run.step(until: run.setting.clock.end) != nil {
      guard let canteens = run.district.canteens else { return }
      #expect(canteens.openCount == canteens.sites.count { $0.status == .open })
      #expect(canteens.coverage == Double(canteens.openCount) / 6)
      for site in canteens.sites {
        #expect((site.openings > 0) == (site.status == .open || site.status == .closed))
        #expect(site.hasSponsor || site.sponsorYuanPerMonth == 0)
        #expect(site.results.count <= 3)
        #expect(site.meals >= 0)
      }
    }
  }
}

/// What an event could change.
private struct Snapshot: Equatable {
  let persons: [Person.Presence]
  let bedsFlows: BedsFlows?
  let facilities: [BedCounts]?
  let applicants: [Applicant.State]?

  init(_ district: borrowing District) {
    persons = district.people.persons.map(\.presence)
    bedsFlows = district.beds?.flows
    facilities = district.beds?.facilities.map(\.taken)
    applicants = district.beds?.applicants.map(\.state)
  }
}
