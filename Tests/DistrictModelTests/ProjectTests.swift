import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel
import Measurement
import Testing

/// Projects of ten beds planned for 1 March 2014, with certain durations.
struct ProjectTests {
  private static let home = FacilityID(3)

  private func run(
    _ changes: [String], cancelled: Double = 0, onTime: Double = 1
  ) throws -> DistrictRun {
    let setting = try setting(changes, cancelled: cancelled, onTime: onTime)
    return DistrictRun(setting, replication: 1)
  }

  private func setting(
    _ changes: [String], cancelled: Double, onTime: Double
  ) throws -> DistrictSetting {
    let all =
      [
        "people.registered_at_start=20", "people.incomers_at_start=0",
        "beds.project_kinds.large.delay_months=6",
        "beds.project_kinds.large.cancellation_probability=\(cancelled)",
        "beds.project_kinds.large.on_time_probability=\(onTime)",
        "beds.projects.home-d.closing_per_year=0",
      ] + changes
    return DistrictSetting(try SmallDistrict.scenario(all))
  }

  /// The first instant at which the home is open; nil if it never is.
  private func opening(of run: consuming DistrictRun) -> SimulationTime? {
    while run.district.beds?[Self.home].status != .open {
      guard run.step(until: run.setting.clock.end) != nil else { return nil }
    }
    #expect(run.district.beds?[Self.home].beds == BedCounts(selfCare: 4, assisted: 3, nursing: 3))
    return run.calendar.now
  }

  @Test func `What is on time opens on the planned day`() throws {
    let run = try run([])
    let planned = run.beginning(of: "2014-03-01")
    #expect(opening(of: run) == planned)
  }

  @Test func `What takes no time to build stays open`() throws {
    var run = try run(["beds.project_kinds.large.build_months=0"])
    run.run(until: run.setting.clock.end)
    #expect(run.district.beds?[Self.home].status == .open)
  }

  @Test func `What is late opens so many months later`() throws {
    let run = try run([], onTime: 0)
    let late = run.beginning(of: "2014-03-01") + 6 * Int64(ModelClock.ticksPerMonth)
    #expect(opening(of: run) == late)
  }

  @Test func `A plan that is put off opens so many calendar months later`() throws {
    let run = try run(["beds.projects.home-d.postponed_months=10"])
    let planned = run.beginning(of: "2015-01-01")
    #expect(opening(of: run) == planned)
  }

  @Test func `A cancelled project never opens`() throws {
    #expect(opening(of: try run([], cancelled: 1)) == nil)
    #expect(opening(of: try run(["beds.projects.home-d.cancelled=yes"])) == nil)
  }

  @Test func `Building shows from its first day, also if that was before the start`() throws {
    var later = try run([])
    later.run(toBeginningOf: "2013-02-28")
    #expect(later.district.beds?[Self.home].status == .planned)
    later.run(toBeginningOf: "2013-03-02")
    #expect(later.district.beds?[Self.home].status == .building)
    let earlier = try run(["beds.project_kinds.large.build_months=30"])
    #expect(earlier.district.beds?[Self.home].status == .building)
  }

  @Test func `A late project is late from the planned day on`() throws {
    var run = try run([], onTime: 0)
    run.run(toBeginningOf: "2014-03-01")
    #expect(run.district.beds?[Self.home].status == .delayed)
  }

  @Test func `A plan for the day of the start is refused`() {
    #expect(throws: (any Error).self) {
      _ = try SmallDistrict.scenario("beds.projects.home-d.planned_opening=2012-12-31")
    }
  }

  /// The limits are those of the binomial distribution for 400 projects; the chance of a
  /// false alarm is below 10⁻⁶.
  @Test func `As many are given up and on time as the probabilities say`() throws {
    var cancelled = 0
    var onTime = 0
    let setting = try setting(
      [
        "beds.waiting_at_start=0", "beds.facilities.home-a.residents=0",
        "beds.facilities.home-b.residents=0",
      ], cancelled: 0.3, onTime: 0.4)
    for replication in 1...400 {
      let run = DistrictRun(setting, replication: replication)
      let planned = run.beginning(of: "2014-03-01")
      let time = opening(of: run)
      if time == nil { cancelled += 1 }
      if time == planned { onTime += 1 }
    }
    #expect(abs(cancelled - 120) < 46)
    #expect(abs(onTime - 112) < 45)
  }

  @Test func `Beds opened are counted in the year in which they open, and once`() throws {
    let values = Values(
      try SmallDistrict.scenario(
        "beds.project_kinds.large.cancellation_probability=0",
        "beds.project_kinds.large.on_time_probability=1"))
    // Home C of 12 beds opened in 2012, home D of 10 in 2014.
    let byYear = zip(values.layout.dates, values("beds_opened")).map { ($0.year, $1) }
    #expect(byYear.filter { $0.0 == 2012 }.map(\.1) == [12])
    #expect(byYear.filter { $0.0 == 2013 }.map(\.1) == [0])
    #expect(byYear.filter { $0.0 == 2014 }.map(\.1).reduce(0, +) == 10)
    #expect(byYear.filter { $0.0 == 2015 }.map(\.1) == [0])
  }

  @Test func `What opens on New Year's Day belongs to the new year`() throws {
    let values = Values(
      try SmallDistrict.scenario(
        "beds.projects.home-d.planned_opening=2015-01-01",
        "beds.project_kinds.large.cancellation_probability=0",
        "beds.project_kinds.large.on_time_probability=1"))
    let byYear = zip(values.layout.dates, values("beds_opened")).map { ($0.year, $1) }
    #expect(byYear.filter { $0.0 == 2014 }.map(\.1).reduce(0, +) == 0)
    #expect(byYear.filter { $0.0 == 2015 }.map(\.1) == [10])
  }

  @Test func `A new home fills by so many a month and no faster`() throws {
    let crowd = [
      "people.registered_at_start=4000", "beds.waiting_at_start=300",
      "beds.waiting.acceptance_public=1", "beds.waiting.answer_days=0",
    ]
    var run = try run(crowd)
    for day in ["2014-03-01", "2014-04-01", "2014-05-01", "2014-06-01"] {
      run.run(toBeginningOf: day)
      guard let facility = run.district.beds?[Self.home] else { return }
      let months = Int(
        Double(run.calendar.now - run.beginning(of: "2014-03-01")) / ModelClock.ticksPerMonth)
      #expect(facility.usable.total <= 2 * (months + 1))
    }
    run.run(toBeginningOf: "2014-08-15")
    #expect(run.district.beds?[Self.home].usable.total == 10)
  }
}
