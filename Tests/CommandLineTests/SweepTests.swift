import Foundation
import Testing

struct SweepTests {
  private let town: StudyTown

  init() throws { town = try StudyTown() }

  @Test func `a sweep has a row for each point, measure and date, with its factors`() throws {
    let finished = try town.run("sweep", StudyTown.sweep)

    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try town.rows("sweep.csv")
    #expect(rows.count == 6 * 2)
    #expect(rows.map { $0["point"] } == (1...6).flatMap { ["\($0)", "\($0)"] })
    let beds = rows.filter { $0["measure"] == "beds" }
    #expect(beds.map { $0["nursing-beds"] } == ["0", "0", "30", "30", "60", "60"])
    #expect(beds.map { $0["people"] } == ["9000", "10000", "9000", "10000", "9000", "10000"])
    let means = beds.compactMap { $0["mean"].flatMap(Double.init) }
    #expect(means.count == 6)
    #expect(means[0] < means[2] && means[2] < means[4], "more beds planned make more beds")
    #expect(try town.rows("sweep_targets.csv").count == 6 * 2 * 3)
  }

  @Test func `a point is what carecap run gives with the same figures and seed`() throws {
    #expect(try town.run("sweep", StudyTown.sweep).status == 0)
    let run = try CarecapProcess.run(
      "run", town.scratch.path("town.yaml"), "--output", town.scratch.path("run"),
      "--replications", "6", "--set", "beds.projects.new-centre.nursing_beds=30", "--set",
      "people.registered_at_start=9000")

    #expect(run.status == 0)
    let point = try town.rows("sweep.csv").filter { $0["point"] == "3" }
    for row in point {
      let same = try town.rows("summary.csv", of: "run").first {
        $0["measure"] == row["measure"] && $0["place"] == "district" && $0["date"] == row["date"]
      }
      #expect(same?["mean"] == row["mean"])
      #expect(same?["ci95_low"] == row["ci95_low"])
      #expect(same?["sd"] == row["sd"])
    }
  }

  @Test func `any number of workers gives the same bytes`() throws {
    #expect(try town.run("sweep", StudyTown.sweep, "--workers", "1").status == 0)
    #expect(try town.run("sweep", StudyTown.sweep, to: "other", "--workers", "5").status == 0)

    for name in [
      "sweep.csv", "sweep_targets.csv", "places.csv", "measures.csv", "target_definitions.csv",
      "datapackage.json", "study.yaml", "resolved.yaml",
    ] {
      #expect(
        try ResultTables(folder: town.scratch.path("result")).data(name)
          == ResultTables(folder: town.scratch.path("other")).data(name), "\(name)")
    }
  }

  @Test func `a constraint leaves points out`() throws {
    let text = StudyTown.sweep + "constraints: [\"nursing-beds * 100 + people <= 13000\"]\n"
    let finished = try town.run("sweep", text)

    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try town.rows("sweep.csv").filter { $0["measure"] == "beds" }
    #expect(rows.map { $0["nursing-beds"] } == ["0", "0", "30", "30"])
  }

  @Test func `figures in step change together`() throws {
    let text = """
      carecap: 1
      scenario: town.yaml
      design: listed
      replications: 2
      factors:
        plan:
          together:
            beds: {path: beds.projects.new-centre.nursing_beds, values: [10, 30]}
            rule: {path: canteens.rule, values: [most_elderly_first, sponsors_first]}
        people: {path: people.registered_at_start, values: [9000, 9500]}

      """
    let finished = try town.run("sweep", text)

    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try town.rows("sweep_targets.csv")
    #expect(rows.first?["beds"] == "10" && rows.first?["rule"] == "most_elderly_first")
    #expect(rows.last?["beds"] == "30" && rows.last?["rule"] == "sponsors_first")
    #expect(rows.last?["people"] == "9500")
  }

  @Test func `a latin hypercube draws whole people and covers every stratum`() throws {
    let text = """
      carecap: 1
      scenario: town.yaml
      design: latin_hypercube
      points: 5
      replications: 1
      factors:
        mortality:
          path: people.mortality.local_factor
          drawn_from: {distribution: uniform, from: 0.5, to: 1}
        people:
          path: people.registered_at_start
          drawn_from: {distribution: uniform, from: 9000, to: 10000}
      outputs: {measures: [elderly], dates: [2026-12-31, 2030-12-31]}

      """
    let finished = try town.run("sweep", text)

    #expect(finished.status == 0, "\(finished.errors)")
    let rows = try town.rows("sweep.csv").filter { $0["date"] == "2030-12-31" }
    let factors = rows.compactMap { $0["mortality"].flatMap(Double.init) }
    #expect(factors.map { Int(($0 - 0.5) * 10) }.sorted() == [0, 1, 2, 3, 4])
    #expect(rows.allSatisfy { Int($0["people"] ?? "") != nil })
  }

  @Test(arguments: [
    ("sweep", "binhu-beds-and-delay"), ("sensitivity", "binhu-what-is-not-known"),
  ])
  func `the studies that come with carecap run`(command: String, study: String) throws {
    let finished = try CarecapProcess.run(
      command, "scenarios/sweeps/\(study).yaml", "--replications", "2", "--output",
      town.scratch.path("shipped"))

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("2017-12-31"))
  }
}
