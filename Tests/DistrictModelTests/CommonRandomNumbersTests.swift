import DiscreteEvent
import DistrictFixtures
import DistrictModel
import RandomVariates
import Testing

/// The same luck under every plan.
struct CommonRandomNumbersTests {
  /// When each person died and first applied, by the key that says who he is.
  private struct Fates: Equatable {
    var deaths: [UInt64: SimulationTime] = [:]
    var firstApplications: [UInt64: SimulationTime] = [:]
  }

  private func fates(_ changes: String...) throws -> Fates {
    let setting = DistrictSetting(try SmallDistrict.scenario(changes))
    var fates = Fates(deaths: Deaths.times(in: setting))
    var run = DistrictRun(setting, replication: 1)
    while let notice = run.calendar.nextNotice(until: setting.clock.end) {
      run.district.handle(notice.event, &run.calendar)
      if case .people(.calls) = notice.event, let last = run.district.people.persons.last {
        fates.firstApplications[last.identity.key.word] = notice.time
      }
    }
    #expect(fates.deaths.count > 50)
    return fates
  }

  @Test func `Nobody lives longer or shorter because other beds are planned`() throws {
    let base = try fates()
    let more = try fates(
      "beds.projects.home-d.nursing_beds=200", "beds.waiting.policy=per_home",
      "beds.move_ins_per_month=1000")
    let none = try fates("beds=~", "promises={}")
    #expect(base.deaths == more.deaths)
    #expect(base.deaths == none.deaths)
  }

  @Test func `The first wish for a bed comes when it comes`() throws {
    let base = try fates()
    let more = try fates("beds.projects.home-d.nursing_beds=200", "canteens=~")
    #expect(base.firstApplications == more.firstApplications)
    #expect(base.firstApplications.count > 20)
  }

  @Test func `More people who turn 60 leave the others what they were`() throws {
    let base = try fates()
    let more = try fates("people.turning_sixty.y2014.registered=300")
    for (key, time) in base.deaths { #expect(more.deaths[key] == time) }
    #expect(more.deaths.count >= base.deaths.count)
  }

  @Test func `No two people of a run have the same key`() throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    var keys: [UInt64] = []
    setting.liveLives(replication: 1) { notice, person, _ in
      switch notice {
      case .presentAtStart, .turnedSixty, .movedIn: keys.append(person.key.word)
      default: break
      }
    }
    #expect(keys.count > 500)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `Those whom the homes know die when they would have died anyway`() throws {
    let setting = DistrictSetting(try SmallDistrict.scenario())
    let deaths = Deaths.times(in: setting)
    var run = DistrictRun(setting, replication: 1)
    var count = 0
    while let notice = run.calendar.nextNotice(until: setting.clock.end) {
      if case .people(.life(let id, .death)) = notice.event,
        run.district.people[id].presence == .present
      {
        count += 1
        #expect(deaths[run.district.people[id].identity.key.word] == notice.time)
      }
      run.district.handle(notice.event, &run.calendar)
    }
    #expect(count > 5)
  }
}

/// When everybody dies, by key.
private enum Deaths {
  static func times(in setting: DistrictSetting) -> [UInt64: SimulationTime] {
    var times: [UInt64: SimulationTime] = [:]
    setting.liveLives(replication: 1) { notice, person, time in
      if notice == .died { times[person.key.word] = time }
    }
    return times
  }
}
