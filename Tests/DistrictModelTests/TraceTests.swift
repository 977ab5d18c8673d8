import DiscreteEvent
import DistrictFixtures
import DistrictModel
import Measurement
import RandomVariates
import Testing

/// A log sees and cannot change, and tells what the tables count.
struct TraceTests {
  static let policies = ["central", "per_home"]

  private func trace(
    _ policy: String, replication: Int = 2
  ) throws -> (record: ReplicationRecord, events: [LogEntry]) {
    let scenario = try SmallDistrict.scenario("beds.waiting.policy=\(policy)")
    return try DistrictSystem(scenario).trace(replication, seed: SmallDistrict.seed)
  }

  @Test(arguments: policies)
  func `A traced run is the same run`(policy: String) throws {
    let plain = Values(
      try SmallDistrict.scenario("beds.waiting.policy=\(policy)"), replication: 2
    ).record
    let traced = try trace(policy).record

    #expect(traced.fingerprint == plain.fingerprint)
    #expect(traced.eventCount == plain.eventCount)
    #expect(traced.values.map(\.bitPattern) == plain.values.map(\.bitPattern))
    #expect(traced.outcomes == plain.outcomes)
  }

  @Test func `Events stand in the order of time, lives before programmes`() throws {
    let events = try trace("central").events

    #expect(events.count > 1_000)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
    let lives: Set<Activity> = [
      .presentAtStart, .turnedSixty, .movedIn, .careState, .died, .movedOut,
    ]
    let programmes = zip(events, events.dropFirst()).filter {
      $0.time == $1.time && !lives.contains($0.activity)
    }
    #expect(!programmes.isEmpty)
    #expect(programmes.allSatisfy { !lives.contains($1.activity) })
  }

  /// What happens after the last observation, at the very end, is in the log alone; here
  /// nothing does.
  @Test(arguments: policies)
  func `The log has as many events as the tables count`(policy: String) throws {
    let values = Values(
      try SmallDistrict.scenario("beds.waiting.policy=\(policy)"), replication: 2)
    let log = try trace(policy).events
    let counts: [(String, Activity)] = [
      ("deaths", .died), ("moved_in", .movedIn), ("moved_out", .movedOut),
      ("turned_sixty", .turnedSixty), ("applications", .applied), ("admissions", .admitted),
      ("withdrawals", .withdrew), ("displaced", .displaced), ("sponsors_lapsed", .sponsorLapsed),
      ("canteens_closed", .canteenClosed),
    ]
    for (measure, activity) in counts {
      let counted = values(measure).reduce(0, +)
      #expect(counted == Double(log.count { $0.activity == activity }), "\(measure)")
    }
  }

  @Test func `Nobody does anything after he has died`() throws {
    var dead: Set<EntityKey> = []
    for event in try trace("central").events {
      guard case .person(let key) = event.subject else { continue }
      let isPartOfDeath = event.activity == .leftBed || event.activity == .leftList
      #expect(!dead.contains(key) || isPartOfDeath)
      if event.activity == .died { dead.insert(key) }
    }
    #expect(dead.count > 10)
  }
}
