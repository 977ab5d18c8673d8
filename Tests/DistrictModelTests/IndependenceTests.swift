import DistrictFixtures
import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

/// What touches nobody changes no bit of anyone else's results.
struct IndependenceTests {
  static let policies = ["central", "per_home"]

  private func values(_ changes: [String], policy: String = "central") throws -> [String: UInt64] {
    let run = ["beds.waiting.policy=\(policy)"]
    return Values(try SmallDistrict.scenario(run + changes), replication: 3).bits
  }

  /// Everything in `fewer` is the same in `more`, but for columns named by one of `exceptions`.
  private func expectUnchanged(
    _ fewer: [String: UInt64], in more: [String: UInt64], except exceptions: [String] = []
  ) {
    let changed = fewer.keys.sorted().filter { key in
      more[key] != fewer[key] && !exceptions.contains { key.contains($0) }
    }
    #expect(changed == [])
    #expect(fewer.count > 200)
  }

  @Test(arguments: policies)
  func `A home without beds`(policy: String) throws {
    let home = """
      {name: Empty, owner: public, sector: institution, street: east, opened: 2000-01-01, \
      self_care_beds: 0, assisted_beds: 0, nursing_beds: 0, residents: 0, closing_per_year: 0}
      """
    // Home A in the same street closes, and looks for one to take over its beds.
    let closing = ["beds.facilities.home-a.closing_per_year=10", "beds.merging_share=1"]
    expectUnchanged(
      try values(closing, policy: policy),
      in: try values(closing + ["beds.facilities.aaa=\(home)"], policy: policy))
  }

  @Test(arguments: policies)
  func `A project that opens after the end`(policy: String) throws {
    let project = """
      {name: Later, owner: public, sector: institution, street: east, kind: large, \
      self_care_beds: 9, assisted_beds: 9, nursing_beds: 9, planned_opening: 2018-01-01, \
      postponed_months: 0, cancelled: no, closing_per_year: 1}
      """
    expectUnchanged(
      try values([], policy: policy),
      in: try values(["beds.projects.aaa=\(project)"], policy: policy))
  }

  @Test func `A street where nobody lives, and a transfer of nobody`() throws {
    expectUnchanged(
      try values([]), in: try values(["district.streets.aaa={name: Nowhere}"]))
    expectUnchanged(
      try values([]),
      in: try values([
        "beds.transfers.aaa={from: home-a, to: home-b, people: 0, date: 2013-06-01}"
      ]))
  }

  @Test func `The canteens, for people and beds`() throws {
    expectUnchanged(
      try values(["canteens=~"]), in: try values([]), except: ["canteen", "spending_total"])
  }

  @Test func `The beds, for people and canteens`() throws {
    expectUnchanged(
      try values(["beds=~", "promises={}"]), in: try values(["promises={}"]),
      except: ["beds_", "spending_total"])
  }

  @Test func `A promise, for everybody`() throws {
    let date = "2014-06-30"
    let more = try values([])
    let fewer = try values(["promises={}"])
    // Its date divides the flows of 2014 in two: those are left out.
    let stocks = ["elderly", "waiting", "residents", "canteens", "beds_per_thousand"]
    let unchanged = fewer.filter { entry in stocks.contains { entry.key.hasSuffix(" \($0)") } }
    #expect(more.keys.contains { $0.hasPrefix(date) })
    #expect(unchanged.count > 50)
    for (key, bits) in unchanged { #expect(more[key] == bits, "\(key)") }
  }

  @Test(arguments: policies)
  func `The order of the entries`(policy: String) throws {
    let root = try SmallDistrict.document(["beds.waiting.policy=\(policy)"]).root
    let forwards = Values(try SmallDistrict.definition(root))
    let backwards = Values(try SmallDistrict.definition(root.reversed))
    #expect(root.reversed != root)
    #expect(forwards.layout == backwards.layout)
    #expect(forwards.bits == backwards.bits)
    #expect(forwards.record.fingerprint == backwards.record.fingerprint)
  }

  @Test func `A longer run begins with the shorter one`() throws {
    let shorter = Values(try SmallDistrict.scenario("run.until=2014-12-31", "promises={}"))
    let longer = Values(try SmallDistrict.scenario("promises={}"))
    expectUnchanged(shorter.bits, in: longer.bits)
  }
}

extension ScenarioNode {
  /// The same mappings with their members the other way round, all the way down.
  fileprivate var reversed: Self {
    guard let members else { return self }
    let turned = members.reversed().map {
      Member(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.reversed)
    }
    return Self(.mapping(turned), at: place, source: source)
  }
}
