import Foundation
import Testing

/// What `validate` says of the files of every kind, without running anything.
struct ValidateTests {
  static let shipped = ["scenarios", "scenarios/plans", "scenarios/sweeps"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: CarecapProcess.repository.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test func `there are files of each kind`() {
    #expect(Self.shipped.count >= 20)
    #expect(Self.shipped.contains("scenarios/plans/fewest-beds.yaml"))
    #expect(Self.shipped.contains("scenarios/sweeps/binhu-what-is-not-known.yaml"))
  }

  @Test(arguments: shipped)
  func `nothing is wrong with what is shipped`(file: String) throws {
    let finished = try CarecapProcess.run("validate", file)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("no mistakes"))
  }

  @Test func `it says what a file is, in both languages`() throws {
    for (file, english, chinese) in [
      ("plans/fewest-beds.yaml", "a question about 31 plans", "31个方案"),
      ("plans/best-of-three.yaml", "a question about 3 plans", "3个方案"),
      ("sweeps/binhu-beds-and-delay.yaml", "a sweep of 15 points", "15个点"),
      ("sweeps/binhu-what-is-not-known.yaml", "study of 7 parameters", "7个参数"),
    ] {
      let path = "scenarios/\(file)"
      #expect(try CarecapProcess.run("validate", path).output.contains(english))
      #expect(try CarecapProcess.run("validate", path, "--lang", "zh").output.contains(chinese))
    }
  }

  @Test func `mistakes of studies and questions are shown as their commands show them`() throws {
    let town = try StudyTown()
    let question = """
      carecap: 1
      name: fewest
      scenario: town.yaml
      decisions:
        beds: {path: beds.projects.new-centre.self_care_bedz, from: 0, to: 9, step: 1, direction: unknown}
      requirements: {kept: {promise: beds-40, date: 2030-12-31, probability: 0.5}}
      minimise: {decisions: {beds: {per_unit: 1}}}

      """
    for (command, text) in [
      ("sweep", StudyTown.sweep.replacingOccurrences(of: "nursing_beds", with: "nursing_bedz")),
      ("sweep", StudyTown.sweep.replacingOccurrences(of: "steps: 3", with: "stepps: 3")),
      (
        "sensitivity",
        StudyTown.sensitivity.replacingOccurrences(of: "local_factor", with: "locl_factor")
      ),
      ("sensitivity", StudyTown.sensitivity.replacingOccurrences(of: "tornado", with: "tornaod")),
      ("plan", question),
      ("plan", question.replacingOccurrences(of: "direction: unknown", with: "direction: up")),
    ] {
      let study = try town.scratch.write(text, to: "study.yaml")
      let told = try CarecapProcess.run("validate", study)
      let run = try CarecapProcess.run(
        command, study, "--output", town.scratch.path("result"))

      #expect(told.status == 65, "\(told.output)")
      #expect(told.errors == run.errors)
      #expect(told.errors.contains(try Regex("study\\.yaml:[0-9]+:[0-9]+: error: .+")))
    }
  }

  @Test func `a figure is set in a scenario only`() throws {
    let finished = try CarecapProcess.run(
      "validate", "scenarios/plans/fewest-beds.yaml", "--set", "beds.a=1")
    #expect(finished.status == 64)
    #expect(finished.errors.contains("--set"))
  }
}
