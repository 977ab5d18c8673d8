import Foundation
import Testing

/// Broken studies as people make them: each is refused with status 65, the place and advice.
struct BrokenStudyTests {
  struct Fault: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let word: String
    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ word: String) {
      (self.name, self.old, self.new, self.word) = (name, old, new, word)
    }
  }

  static let sweepFaults = [
    Fault("no version", "carecap: 1", "# none", "carecap"),
    Fault("a scenario that is not there", "town.yaml", "twon.yaml", "town.yaml"),
    Fault("no scenario", "scenario: town.yaml\n", "", "scenario"),
    Fault("an unknown key", "design:", "desing:", "design"),
    Fault("an unknown design", "full_factorial", "full_factorail", "full_factorial"),
    Fault("no replications", "replications: 6", "replications: 0", "between"),
    Fault("no factors", "factors:", "factors: {}\nother:", "factor"),
    Fault("a misspelt path", "nursing_beds", "nursing_bedz", "nursing_beds"),
    Fault(
      "chance itself", "people.registered_at_start, values: [9000, 10000]",
      "run.seed, values: [1, 2]", "same chances"),
    Fault("a value that cannot be", "[9000, 10000]", "[9000, -10000]", "100"),
    Fault("a word for a number", "[9000, 10000]", "[9000, many]", "number"),
    Fault("an empty list", "[9000, 10000]", "[]", "empty"),
    Fault("no list", "[9000, 10000]", "9000", "list"),
    Fault("no values", ", values: [9000, 10000]", "", "values:"),
    Fault("values twice", "steps: 3", "steps: 3, values: [1]", "more than one way"),
    Fault("no steps", ", steps: 3", "", "together"),
    Fault("one step", "steps: 3", "steps: 1", "between"),
    Fault("steps downward", "from: 0, to: 60", "from: 60, to: 0", "below"),
    Fault("not a number", "to: 60", "to: .inf", "number"),
    Fault("no path", "path: people.registered_at_start, ", "", "which figure"),
    Fault(
      "a distribution in a factorial", "values: [9000, 10000]",
      "drawn_from: {distribution: uniform, from: 1, to: 2}", "latin_hypercube"),
    Fault("points of a factorial", "replications: 6", "points: 6", "latin_hypercube"),
    Fault("no points", "full_factorial", "latin_hypercube", "points"),
    Fault("lists of different lengths", "full_factorial", "listed", "in step"),
    Fault("a column that is taken", "people: {", "point: {", "another name"),
    Fault(
      "one figure twice", "people.registered_at_start", "beds.projects.new-centre.nursing_beds",
      "two factors"),
    Fault("an unknown measure", "[beds, elderly]", "[beds, eldrely]", "elderly"),
    Fault("an unknown date", "{measures:", "{dates: [2029-01-01], measures:", "2029"),
    Fault("an unknown place", "{measures:", "{places: [estt], measures:", "estt"),
    Fault(
      "too many points", "steps: 3", "steps: 10000}\n  more: {path: x, from: 0, to: 1, steps: 100",
      "points"),
    Fault("no comparison", "outputs:", "constraints: [people]\noutputs:", "<="),
    Fault("a bad comparison", "outputs:", "constraints: [\"people << 3\"]\noutputs:", "character"),
    Fault("code", "outputs:", "constraints: [\"exec('ls') < 3\"]\noutputs:", "character"),
    Fault("an unknown factor", "outputs:", "constraints: [poeple < 3]\noutputs:", "people"),
    Fault("nothing left", "outputs:", "constraints: [people < 3]\noutputs:", "no point"),
    Fault(
      "other dates at each point", "people.registered_at_start, values: [9000, 10000]",
      "run.until, values: [2029-12-31, 2030-12-31]", "compared"),
  ]

  static let sensitivityFaults = [
    Fault("an unknown method", "tornado", "tornada", "tornado"),
    Fault(
      "no distribution", "drawn_from: {distribution: uniform, from: 0.6, to: 0.9}", "", "drawn_from"
    ),
    Fault("an unknown distribution", "distribution: normal", "distribution: norml", "normal"),
    Fault(
      "a constant", "distribution: uniform, from: 0.6, to: 0.9", "distribution: constant, value: 1",
      "constant"),
    Fault("limits in the wrong order", "from: 0.6, to: 0.9", "from: 0.9, to: 0.6", "from"),
    Fault("a misspelt path", "local_factor", "local_facter", "local_factor"),
    Fault("chance itself", "people.mortality.local_factor", "run.replications", "same chances"),
    Fault("values that cannot be", "from: 0.6, to: 0.9", "from: -6, to: 0.9", "0"),
    Fault("an unknown promise", "promise: beds-40", "promise: beds-41", "beds-40"),
    Fault(
      "an unknown measure", "measure: beds_per_thousand", "measure: beds_per_thousnad",
      "beds_per_thousand"),
    Fault("both", "promise: beds-40", "promise: beds-40, measure: beds", "one of both"),
    Fault("neither", "promise: beds-40", "date: 2030-12-31", "one of both"),
    Fault("an unknown date", "2030-12-31", "2031-12-31", "2030-12-31"),
    Fault("one sample", "samples: 4", "samples: 1", "between"),
    Fault("no parameters", "parameters:", "parameters: {}\nothers:", "others"),
    Fault("a tab", "  mortality:", "\tmortality:", "tab"),
  ]

  private func check(_ command: String, _ good: String, _ fault: Fault) throws {
    let town = try StudyTown()
    var text = good
    let place = try #require(text.range(of: fault.old), "the good study has no such text")
    text.replaceSubrange(place, with: fault.new)

    let finished = try town.run(command, text)

    #expect(finished.status == 65, "\(finished.errors)")
    let pattern = try Regex("[a-z]+\\.yaml:[0-9]+:[0-9]+: error: .+")
    #expect(finished.errors.contains(pattern), "\(finished.errors)")
    #expect(finished.errors.contains(fault.word), "\(finished.errors)")
    #expect(finished.seconds < 4)
    #expect(!FileManager.default.fileExists(atPath: town.scratch.path("result")))
  }

  @Test(arguments: sweepFaults)
  func `a broken sweep is refused with a place and advice`(fault: Fault) throws {
    try check("sweep", StudyTown.sweep, fault)
  }

  @Test(arguments: sensitivityFaults)
  func `a broken sensitivity study is refused with a place and advice`(fault: Fault) throws {
    try check("sensitivity", StudyTown.sensitivity, fault)
  }

  @Test(arguments: [
    ["sweep"], ["sensitivity"], ["sweep", "x.yaml", "--workers"], ["swep", "x.yaml"],
    ["sensitivity", "x.yaml", "--method", "sobl"],
  ])
  func `a wrong command line is 64`(arguments: [String]) throws {
    #expect(try CarecapProcess.run(arguments).status == 64)
  }

  @Test func `a study that is not there is 66, a replication too few for chance is 64`() throws {
    let town = try StudyTown()
    #expect(try CarecapProcess.run("sweep", town.scratch.path("none.yaml")).status == 66)
    #expect(
      try town.run(
        "sensitivity", StudyTown.sensitivity, "--method", "sobol", "--replications", "1"
      ).status == 64)
  }

  @Test func `more trajectories than can be chosen in a moment are refused`() throws {
    let town = try StudyTown()
    let finished = try town.run(
      "sensitivity", StudyTown.sensitivity, "--method", "morris", "--samples", "501")
    #expect(finished.status == 64)
    #expect(finished.errors.contains("from 2 to 500"), "\(finished.errors)")
    let written = StudyTown.sensitivity.replacing("tornado", with: "morris")
      .replacing("samples: 4", with: "samples: 501")
    #expect(try town.run("sensitivity", written).status == 65)
  }
}
