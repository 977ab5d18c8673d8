import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel
import RandomVariates
import Testing

/// What the census says in passing, against counting everybody at every date.
struct CensusTests {
  /// Somebody who is here, as the notices of his life tell.
  private struct Present {
    let person: PersonIdentity
    var state: CareState
  }

  private struct Notice {
    let what: LifeNotice
    let person: PersonIdentity
    let time: SimulationTime
  }

  /// The notices of a run, those of one instant in any order.
  private func notices(_ setting: DistrictSetting, replication: Int) -> [Notice] {
    var notices: [Notice] = []
    setting.liveLives(replication: replication) { what, person, time in
      notices.append(Notice(what: what, person: person, time: time))
    }
    return notices
  }

  /// Who is here at the end of a day: what happens at that midnight is not seen yet.
  private func present(_ notices: [Notice], before end: SimulationTime) -> [Present] {
    var present: [UInt64: Present] = [:]
    for notice in notices {
      switch notice.what {
      case .presentAtStart(let state):
        present[notice.person.key.word] = Present(person: notice.person, state: state)
      case _ where notice.time >= end: break
      case .turnedSixty(let state), .movedIn(let state):
        present[notice.person.key.word] = Present(person: notice.person, state: state)
      case .careStateChanged(let former, let state):
        #expect(present[notice.person.key.word]?.state == former)
        present[notice.person.key.word]?.state = state
      case .died, .movedOut:
        #expect(present.removeValue(forKey: notice.person.key.word) != nil)
      }
    }
    return Array(present.values)
  }

  @Test(arguments: 1...3)
  func `The census counts whoever is here`(replication: Int) throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    var run = DistrictRun(setting, replication: replication)
    run.run(until: setting.clock.end)
    let census = run.district.people.census
    let notices = notices(setting, replication: replication)
    for (index, date) in setting.dates.enumerated() {
      let here = present(notices, before: setting.clock.end(of: date))
      let residents = here.filter { $0.person.track.isResident }
      #expect(census.headcount(on: date).residents == residents.count)
      #expect(
        census.headcount(on: date).registered == here.count { $0.person.track.isRegistered })
      for state in CareState.allCases {
        #expect(census.residents(date: index, in: state) == residents.count { $0.state == state })
      }
      for community in 0..<6 {
        #expect(
          census.residents(date: index, community: community)
            == residents.count { Int($0.person.community) == community })
        #expect(
          census.registered(date: index, community: community)
            == here.count {
              $0.person.track.isRegistered && Int($0.person.community) == community
            })
      }
      for track in Track.allCases {
        for sex in Sex.allCases {
          for group in AgeGroups.firstAges.indices {
            #expect(
              census.count(date: index, track: track, sex: sex, group: group)
                == here.count {
                  $0.person.track == track && $0.person.sex == sex
                    && Self.group($0.person, on: date) == group
                })
          }
        }
      }
    }
  }

  private static func group(_ person: PersonIdentity, on date: CivilDate) -> Int? {
    let age = date.completedYears(since: person.birth)
    return AgeGroups.firstAges.lastIndex { $0 <= age }
  }

  @Test(arguments: 1...3)
  func `The flows between two dates tell deaths from moves`(replication: Int) throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    var run = DistrictRun(setting, replication: replication)
    run.run(until: setting.clock.end)
    let census = run.district.people.census
    let notices = notices(setting, replication: replication)
    for index in setting.dates.indices.dropFirst() {
      let began = setting.clock.end(of: setting.dates[index - 1])
      let ended = setting.clock.end(of: setting.dates[index])
      var expected = (turnedSixty: 0, deaths: 0, movedIn: 0, movedOut: 0)
      for notice in notices where began <= notice.time && notice.time < ended {
        switch notice.what {
        case .turnedSixty: expected.turnedSixty += 1
        case .died: expected.deaths += 1
        case .movedIn: expected.movedIn += 1
        case .movedOut: expected.movedOut += 1
        case .presentAtStart, .careStateChanged: break
        }
      }
      let flows = census.flows(date: index)
      #expect(
        (flows.turnedSixty, flows.deaths, flows.movedIn, flows.movedOut) == expected)
    }
  }

  @Test(arguments: 1...3)
  func `Every day has the headcount that its comings and goings make`(replication: Int) throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    var run = DistrictRun(setting, replication: replication)
    run.run(until: setting.clock.end)
    let census = run.district.people.census
    let notices = notices(setting, replication: replication)
    var day = setting.clock.start
    while day <= setting.clock.horizon {
      let here = present(notices, before: setting.clock.end(of: day))
      #expect(
        census.headcount(on: day).registered == here.count { $0.person.track.isRegistered })
      day = day.adding(days: 97)
    }
  }

  @Test func `Communities are counted at each month's end`() throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    var run = DistrictRun(setting, replication: 1)
    run.run(until: setting.clock.end)
    let census = run.district.people.census
    let notices = notices(setting, replication: 1)
    let month = setting.clock.monthEnd(7)
    let here = present(notices, before: setting.clock.end(of: month))
    for community in 0..<6 {
      let count = here.count {
        $0.person.track.isResident && Int($0.person.community) == community
      }
      #expect(census.residents(ofCommunity: community, on: month) == count)
      #expect(census.residents(ofCommunity: community, on: month.adding(days: 20)) == count)
    }
  }
}
