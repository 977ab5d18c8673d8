import DiscreteEvent
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
    var run = DistrictRun(try SmallDistrict.scenario(changes))
    var fates = Fates()
    while let notice = run.calendar.nextNotice(until: run.setting.clock.end) {
      let people = run.district.people
      switch notice.event {
      case .people(.life(let id, .death)) where people[id].presence == .present:
        fates.deaths[people[id].key.word] = notice.time
      case .beds(.applies(let id, plan: 1)):
        fates.firstApplications[people[id].key.word] = notice.time
      default: break
      }
      run.district.handle(notice.event, &run.calendar)
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
    var run = DistrictRun(try SmallDistrict.scenario())
    run.run(until: run.setting.clock.end)
    let keys = run.district.people.persons.map(\.key.word)
    #expect(Set(keys).count == keys.count)
  }
}
