import Foundation
import Testing

/// `carecap compare --branch-at`, as a user meets it.
struct BranchingCommandTests {
  private let scratch: Scratch
  private let scenario: String

  init() throws {
    scratch = try Scratch()
    scenario = scratch.path("town.yaml")
    #expect(try CarecapProcess.run("init", scenario).status == 0)
  }

  private func plan(_ name: String, _ changes: String) throws -> String {
    try scratch.write("carecap: 1\nextends: town.yaml\n" + changes, to: name)
  }

  private func compare(_ output: String, _ arguments: [String]) throws -> Finished {
    try CarecapProcess.run(
      ["compare", "--output", scratch.path(output), "--replications", "20"] + arguments)
  }

  @Test func `plans that part later give the bytes of plans run one by one`() throws {
    let plans = [
      scenario,
      try plan("unpaid.yaml", "canteens: {subsidy_ends_on: 2027-06-30}\n"),
      try plan(
        "moved.yaml",
        """
        beds:
          subsidy_ends_on: 2029-12-31
          transfers: {t: {from: west-home, to: east-home, people: 20, date: 2027-01-01}}

        """),
    ]
    let day = ["--branch-at", "2026-12-31"]
    for (output, options) in [("apart", []), ("one", day), ("two", day)] {
      let workers = output == "one" ? "1" : "2"
      let finished = try compare(output, plans + options + ["--workers", workers])
      try #require(finished.status == 0, "\(finished.errors)")
    }

    for name in ["comparison.csv", "target_comparison.csv", "plans.csv", "resolved-3.yaml"] {
      let data = try ["apart", "one", "two"].map {
        try ResultTables(folder: scratch.path($0)).data(name)
      }
      #expect(data[0] == data[1] && data[1] == data[2], "\(name)")
    }
    let manifest = try String(contentsOfFile: scratch.path("one/run.json"), encoding: .utf8)
    #expect(manifest.contains("\"branched_at\": \"2026-12-31\""))
  }

  @Test func `the reader is told when the plans part, and that a plan comes to nothing`() throws {
    let same = try plan("same.yaml", "name: {en: Renamed, zh: 改名}\n")
    for (language, words) in [
      ("en", ["Until the end of 2026-12-31", "nothing in this plan changes what happens"]),
      ("zh", ["2026-12-31日终之前", "该方案不改变任何结果"]),
    ] {
      let finished = try compare(
        language, [scenario, same, "--branch-at", "2026-12-31", "--lang", language])
      #expect(finished.status == 0, "\(finished.errors)")
      for word in words { #expect(finished.output.contains(word), "\(finished.output)") }
    }
  }

  @Test func `what is settled by the day is refused with its key`() throws {
    let cases: [(changes: String, key: String, words: [String])] = [
      (
        "beds: {facilities: {east-home: {nursing_beds: 160}}}\n", "beds.facilities",
        ["cannot change on the way", "不能中途改变"]
      ),
      (
        "beds: {applications: {living_alone_factor: 3}}\n", "beds.applications",
        ["cannot change on the way", "不能中途改变"]
      ),
      (
        "beds: {waiting: {policy: per_home}}\n", "beds.waiting.policy",
        ["cannot change on the way", "不能中途改变"]
      ),
      (
        "beds: {subsidy_ends_on: 2026-12-30}\n", "beds.subsidy_ends_on",
        ["begin after 2026-12-31", "请改到2026-12-31之后"]
      ),
      (
        "beds: {projects: {new-centre: {planned_opening: 2026-11-01}}}\n",
        "beds.projects.new-centre", ["begin after 2026-12-31", "请改到2026-12-31之后"]
      ),
      (
        """
        people:
          hot_summers:
            s: {first_day: 2027-07-01, last_day: 2027-08-31, age_from: 65, mortality_factor: 2}

        """, "people", ["cannot change on the way", "不能中途改变"]
      ),
    ]
    for (changes, key, words) in cases {
      let other = try plan("other.yaml", changes)
      for (language, words) in zip(["en", "zh"], words) {
        let finished = try compare(
          "result", [scenario, other, "--branch-at", "2026-12-31", "--lang", language])
        #expect(finished.status == 65, "\(key)")
        #expect(finished.errors.contains(words), "\(finished.errors)")
        #expect(
          finished.errors.contains("'\(key)'") || finished.errors.contains("“\(key)”"),
          "\(finished.errors)")
        // One difference, one reason.
        #expect(finished.errors.split(separator: "\n").count == 2, "\(finished.errors)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  @Test func `other homes are refused, and the day must lie within the run`() throws {
    let other = try plan(
      "other.yaml",
      """
      beds:
        projects:
          second-centre:
            {name: {en: Second, zh: 二}, owner: public, sector: institution, street: west,
            kind: large, self_care_beds: 4, assisted_beds: 4, nursing_beds: 4,
            planned_opening: 2029-10-01, postponed_months: 0, cancelled: no, closing_per_year: 0}

      """)
    let refused = try compare("result", [scenario, other, "--branch-at", "2026-12-31"])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("second-centre"), "\(refused.errors)")
    for day in ["2025-12-31", "2030-12-31", "soon"] {
      #expect(try compare("result", [scenario, scenario, "--branch-at", day]).status == 64)
    }
  }
}
