import DiscreteEvent
import DistrictFixtures
import RandomVariates
import Testing

@testable import DistrictModel

/// What the rules of the waiting list allow, held to every event of a run.
struct WaitingRulesTests {
  static let policies = ["central", "per_home"]

  /// The sequence of a person's activities, each with its instant.
  private func histories(_ changes: String...) throws -> [EntityKey: [LogEntry]] {
    let events = try DistrictSystem(SmallDistrict.scenario(changes))
      .trace(1, seed: SmallDistrict.seed).events
    var histories: [EntityKey: [LogEntry]] = [:]
    for event in events {
      if case .person(let key) = event.subject { histories[key, default: []].append(event) }
    }
    return histories
  }

  @Test(arguments: policies)
  func `Who wants a public home has a bed in no other`(policy: String) throws {
    var run = DistrictRun(
      try SmallDistrict.scenario("beds.waiting.policy=\(policy)", "beds.merging_share=0"))
    var seen = 0
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      for applicant in beds.applicants where applicant.wantsPublicOnly && applicant.state.holdsBed {
        seen += 1
        #expect(beds.scenario.facilities[Int(applicant.facility.index)].owner == .public)
      }
    }
    #expect(seen > 1_000)
  }

  @Test(arguments: policies)
  func `Nobody is on the list for longer than his patience`(policy: String) throws {
    let patience = 3 * Int64(ModelClock.ticksPerMonth)
    var run = DistrictRun(
      try SmallDistrict.scenario("beds.waiting.policy=\(policy)", "beds.waiting.patience_months=3"))
    var longest: Int64 = 0
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      for applicant in beds.applicants where applicant.state.isOnList {
        longest = max(longest, run.calendar.now - max(applicant.joined, .zero))
      }
    }
    #expect(longest == patience)
  }

  @Test(arguments: policies)
  func `Nobody is offered a bed that one of a class before him waits for`(policy: String) throws {
    var run = DistrictRun(
      try SmallDistrict.scenario(
        "beds.waiting.policy=\(policy)", "people.registered_at_start=2000",
        "beds.waiting_at_start=60", "beds.waiting.patience_months=60"))
    var before = run.district.beds?.applicants ?? []
    var passed = 0
    while run.step(until: run.setting.clock.end) != nil {
      guard let beds = run.district.beds else { return }
      let now = beds.applicants
      for index in before.indices
      where before[index].state == .waiting && now[index].state == .offered {
        let home = beds[now[index].facility]
        for other in before.indices
        where before[other].state == .waiting && now[other].state == .waiting
          && now[other].need == now[index].need
          && (home.owner == .public || !now[other].wantsPublicOnly)
          && (policy == "central" || now[other].facility == now[index].facility)
        {
          if now[other].waitingClass.rawValue > now[index].waitingClass.rawValue { passed += 1 }
          #expect(now[index].waitingClass.rawValue <= now[other].waitingClass.rawValue)
        }
      }
      before = now
    }
    #expect(passed > 50)
  }

  @Test func `A pause is as long as it is drawn`() throws {
    var pauses = 0
    for history in try histories("beds.waiting.pause_after_declining_days=20").values {
      for (first, next) in zip(history, history.dropFirst())
      where first.activity == .paused && next.activity == .resumed {
        pauses += 1
        #expect(next.time - first.time == 20 * ModelClock.ticksPerDay)
      }
    }
    #expect(pauses > 10)
  }

  @Test func `A bed is accepted as often as its owner's share says`() throws {
    // Public homes are never declined, private ones always.
    let all = try histories(
      "beds.waiting.acceptance_public=1", "beds.waiting.acceptance_private=0",
      "beds.merging_share=0")
    let entries = all.values.joined()
    let homes = try SmallDistrict.scenario().beds?.facilities ?? []
    for entry in entries where entry.activity == .admitted || entry.activity == .declined {
      let isPublic = homes[Int(entry.home.index)].owner == .public
      #expect(isPublic == (entry.activity == .admitted))
    }
    #expect(entries.count { $0.activity == .admitted } > 10)
    #expect(entries.count { $0.activity == .declined } > 10)
  }
}
