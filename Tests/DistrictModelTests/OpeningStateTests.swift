import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

struct OpeningStateTests {
  @Test(arguments: 1...5)
  func `Every replication begins with the people the scenario says`(replication: Int) throws {
    let values = Values(try SmallDistrict.scenario(), replication: replication)
    #expect(values("elderly")[0] == 500)
    #expect(values("elderly_resident")[0] == 500 - 50 + 120)
    #expect(values("beds")[0] == 18 + 12 + 12)
    #expect(values("beds_per_thousand")[0] == 84)
    #expect(values("residents")[0] == 14 + 9)
    #expect(values("residents", of: "home-a")[0] == 8)
    #expect(values("residents", of: "home-c")[0] == 6)
    #expect(values("transferred")[0] == 6)
    #expect(values("waiting")[0] == 10)
    #expect(values("canteens")[0] == 1)
    #expect(values("canteens_opened")[0] == 0)
  }

  @Test(arguments: ["elderly", "elderly_resident", "canteens"])
  func `Communities and streets add up to the district`(measure: String) throws {
    let values = Values(try SmallDistrict.scenario())
    #expect(values.sum(measure, over: .community) == values(measure))
    #expect(values.sum(measure, over: .street) == values(measure))
  }

  @Test(arguments: ["beds", "residents"])
  func `Homes and streets add up to the district`(measure: String) throws {
    let values = Values(try SmallDistrict.scenario())
    #expect(values.sum(measure, over: .facility) == values(measure))
    #expect(values.sum(measure, over: .street) == values(measure))
  }

  @Test func `Waiting classes and streets add up to the waiting list`() throws {
    let values = Values(try SmallDistrict.scenario())
    #expect(values.sum("waiting", over: .waitingClass) == values("waiting"))
    #expect(values.sum("waiting", over: .street) == values("waiting"))
    #expect(values.sum("admissions", over: .waitingClass) == values("admissions"))
    #expect(values.sum("deaths_waiting", over: .waitingClass) == values("deaths_waiting"))
    #expect(values.sum("withdrawals", over: .waitingClass) == values("withdrawals"))
  }

  @Test func `Sexes and age groups add up to the elderly`() throws {
    let values = Values(try SmallDistrict.scenario())
    let names = Set(values.layout.columns.map(\.measure.name)).filter {
      $0.hasPrefix("elderly_women_") || $0.hasPrefix("elderly_men_")
    }.sorted()
    #expect(names.count == 12)
    let total = names.map { values($0) }.reduce([0, 0, 0, 0, 0]) { zip($0, $1).map(+) }
    #expect(total == values("elderly"))
  }

  @Test func `People come and go, and nobody is lost`() throws {
    let values = Values(try SmallDistrict.scenario())
    let everybody = zip(values("elderly_resident"), values.awayCounts).map(+)
    for date in 1..<values.layout.dates.count {
      let change =
        values("turned_sixty")[date] + values("moved_in")[date] - values("deaths")[date]
        - values("moved_out")[date]
      #expect(everybody[date] - everybody[date - 1] == change)
    }
  }

  @Test(arguments: [1, 17])
  func `Binhu opens as the article says`(replication: Int) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let document = try ScenarioLoader().load(path: "\(folder)/scenarios/binhu-2012.yaml")
    let values = Values(
      try SmallDistrict.definition(document.root), replication: replication,
      until: CivilDate("2013-01-01"))
    #expect(abs(values("beds_per_thousand")[0] - 34) < 0.05)
    #expect(values("beds_opened")[0] == 1_670)
    #expect(values("transferred")[0] == 45)
    #expect(values("residents", of: "welfare-centre")[0] == 45)
    #expect(values("canteens")[0] == 19)
    #expect(values.layout.columns.count { $0.subject.kind == .community } == 110 * 5)
  }
}

extension Values {
  /// Registered people living elsewhere, by date: the census of one run.
  fileprivate var awayCounts: [Double] {
    guard let scenario = try? SmallDistrict.scenario() else { return [] }
    var run = DistrictRun(scenario)
    run.run(until: run.setting.clock.end)
    let census = run.district.people.census
    return layout.dates.indices.map { date in
      Sex.allCases.reduce(0.0) { sum, sex in
        (0..<AgeGroups.count).reduce(sum) {
          $0 + Double(census.count(date: date, track: .away, sex: sex, group: $1))
        }
      }
    }
  }
}
