import Foundation
import Testing

/// Questions for plans, asked of the command as a user would.
struct PlanTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    #expect(try CarecapProcess.run("init", scratch.path("town.yaml")).status == 0)
  }

  private static let question = """
    carecap: 1
    name: {en: Fewest beds, zh: 最少床位}
    scenario: town.yaml
    decisions:
      beds:
        name: {en: further beds, zh: 新增床位}
        path: beds.projects.new-centre.self_care_beds
        from: 0
        to: 300
        step: 20
        direction: increasing
    requirements:
      promise: {promise: beds-40, date: 2030-12-31, probability: 0.8}
    minimise: {decisions: {beds: {per_unit: 1}}}
    replications: 60
    certificate_replications: 60

    """

  private func ask(_ text: String, _ arguments: String..., result: String = "result") throws
    -> Finished
  {
    let file = try scratch.write(text, to: "question.yaml")
    return try CarecapProcess.run(
      ["plan", file, "--output", scratch.path(result)] + arguments)
  }

  private struct Answer: Decodable {
    struct Certificate: Decodable {
      struct Statement: Decodable {
        let plan: String
        let claim: String
        let pAdjusted: Double
        let established: Bool
      }
      let firstReplication: Int
      let replications: Int
      let statements: [Statement]
    }
    let answer: String?
    let replications: Int
    let certificate: Certificate?
  }

  private func answer(_ text: String, _ arguments: String...) throws -> Answer {
    let file = try scratch.write(text, to: "question.yaml")
    let finished = try CarecapProcess.run(
      ["plan", file, "--output", scratch.path("result"), "--format", "json"] + arguments)
    #expect(finished.status == 0, "\(finished.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Answer.self, from: Data(finished.output.utf8))
  }

  @Test func `the search finds what asking every plan finds, with a certificate`() throws {
    let found = try answer(Self.question)
    let unknown = Self.question.replacingOccurrences(of: "increasing", with: "unknown")
    let enumerated = try answer(unknown, "--seed", "1")

    #expect(found.answer != nil)
    #expect(try answer(unknown).answer == found.answer)
    #expect(enumerated.answer != nil)
    let certificate = try #require(found.certificate)
    #expect(certificate.firstReplication == 61)
    #expect(certificate.statements.first?.plan == found.answer)
    #expect(certificate.statements.allSatisfy { $0.established == ($0.pAdjusted <= 0.05) })
  }

  @Test func `an answer is certified by 600 fresh futures unless the question says otherwise`()
    throws
  {
    let text = Self.question.replacingOccurrences(of: "certificate_replications: 60\n", with: "")

    let certificate = try #require(try answer(text).certificate)

    #expect(certificate.replications == 600)
    // The answer, whatever lies below it in doubt, and a plan that falls short.
    #expect(certificate.statements.contains { $0.claim == "keeps all requirements" })
    #expect(
      certificate.statements.contains {
        $0.established && $0.claim == "does not keep all requirements"
      })
  }

  @Test func `the result can be repeated, and is the same on any number of workers`() throws {
    let one = try ask(Self.question, "--workers", "1", result: "one")
    let two = try ask(Self.question, "--workers", "3", result: "two")

    #expect(one.status == 0, "\(one.errors)")
    #expect(
      one.output.split(separator: "\n").dropLast() == two.output.split(separator: "\n").dropLast())
    for name in [
      "plan.csv", "certificate.csv", "question.yaml", "resolved.yaml", "datapackage.json",
    ] {
      let files = try ["one", "two"].map {
        try Data(contentsOf: URL(filePath: scratch.path("\($0)/\(name)")))
      }
      #expect(files[0] == files[1], "\(name)")
      #expect(!files[0].isEmpty)
    }
    // The resolved scenario has the answer in it, and can be run.
    let run = try CarecapProcess.run(
      "validate", scratch.path("one/resolved.yaml"))
    #expect(run.status == 0 || run.errors.contains("carecap: 1"))
  }

  @Test func `the answer is told in both languages within a hundred columns`() throws {
    for (language, word) in [("en", "cheapest plan"), ("zh", "最省方案")] {
      let finished = try ask(Self.question, "--lang", language)
      #expect(finished.output.contains(word), "\(finished.output)\(finished.errors)")
      #expect((finished.output.split(separator: "\n").map(\.count).max() ?? 0) <= 110)
    }
  }

  /// A change to a good question, and a word that the message must contain.
  static let faults: [(old: String, new: String, word: String)] = [
    ("scenario: town.yaml", "scenario: twon.yaml", "town.yaml"),
    ("scenario: town.yaml\n", "", "scenario"),
    ("scenario: town.yaml", "scenario: [a]", "scenario"),
    ("scenario: town.yaml", "scenaro: town.yaml", "scenario"),
    ("carecap: 1", "carecap: 2", "format"),
    ("name: {en: Fewest beds, zh: 最少床位}\n", "", "name"),
    ("self_care_beds", "self_care_bed", "self_care_beds"),
    ("path: beds.projects.new-centre.self_care_beds", "path: beds", "beds"),
    ("    path: beds.projects.new-centre.self_care_beds\n", "", "path"),
    ("from: 0", "from: -5", "between 0"),
    ("from: 0", "from: 700", "before the first"),
    ("from: 0", "from: zero", "number"),
    ("to: 300", "to: 6e9", "whole"),
    ("to: 300", "to: 1000000", "10000"),
    ("step: 20", "step: 0", "1"),
    ("step: 20", "step: 2.5", "whole"),
    ("step: 20", "stepp: 4", "step"),
    ("direction: increasing", "direction: incresing", "increasing"),
    ("direction: increasing", "direction: yes", "choice"),
    ("    direction: increasing\n", "", "direction"),
    ("promise: beds-40", "promise: beds-4", "beds-40"),
    ("date: 2030-12-31", "date: 2030-12-30", "2030-12-31"),
    ("date: 2030-12-31", "date: 2030-02-30", "no day"),
    (", date: 2030-12-31", "", "date"),
    ("probability: 0.8", "probability: 1", "0.999"),
    ("probability: 0.8", "probability: 80%", "%"),
    ("probability: 0.8", "probability: 0.99", "replications"),
    (", probability: 0.8", "", "probability"),
    ("{promise: beds-40, ", "{measure: wating, at_most: 5, ", "waiting"),
    ("{promise: beds-40, ", "{measure: waiting, ", "at_least"),
    ("{promise: beds-40, ", "{measure: waiting, at_least: 1, at_most: 2, ", "not both"),
    ("{promise: beds-40, ", "{measure: mean_wait_days, at_most: 2, ", "subject"),
    ("{promise: beds-40, ", "{measure: waiting, subject: moon, at_most: 2, ", "moon"),
    ("{promise: beds-40, ", "{promise: beds-40, at_least: 3, ", "level"),
    ("promise: {promise", "Promise 1: {promise", "identif"),
    ("per_unit: 1", "per_unit: cheap", "number"),
    ("{beds: {per_unit: 1}}", "{bets: {per_unit: 1}}", "bets"),
    ("minimise: {decisions: {beds: {per_unit: 1}}}\n", "", "minimise"),
    ("minimise: {decisions: {beds: {per_unit: 1}}}", "minimise: {measure: waiting}", "date"),
    ("replications: 60\ncert", "replications: 3\ncert", "20"),
    ("replications: 60\ncert", "replications: many\ncert", "number"),
    ("replications: 60\ncert", "replications: 60\nconfidence: 1.5\ncert", "0.9999"),
    ("replications: 60\ncert", "replications: 60\nseed: -1\ncert", "0"),
    ("replications: 60\ncert", "replications: 60\ndecide_by: luck\ncert", "lower_limit"),
    (
      "replications: 60\ncert", "replications: 60\nfrontier: {replications: 20, goals: {}}\ncert",
      "two goals"
    ),
    ("requirements:\n", "requirements: {}\nunused:\n", "unused"),
    (
      "decisions:\n",
      "choose_among: {a: {}}\nbest: {promise: beds-40, date: 2030-12-31, prefer: higher, indifference: 1}\ndecisions:\n",
      "two plans"
    ),
    (
      "decisions:\n", "choose_among: {a: {}, b: {changes: {x: {path: beds.x, to: 1}}}}\nunused:\n",
      "best"
    ),
  ]

  @Test(arguments: faults.indices)
  func `a wrong question is refused with a place and advice`(index: Int) throws {
    let fault = Self.faults[index]
    var text = Self.question
    let place = try #require(text.range(of: fault.old), "the good question has no such line")
    text.replaceSubrange(place, with: fault.new)

    let finished = try ask(text)

    #expect(finished.status == 65, "\(finished.output)\(finished.errors)")
    let pattern = try Regex("question\\.yaml:[0-9]+:[0-9]+: error: .+")
    #expect(finished.errors.contains(pattern), "\(finished.errors)")
    #expect(finished.errors.lowercased().contains(fault.word.lowercased()), "\(finished.errors)")
    #expect(finished.seconds < 3)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  @Test func `66 for a question that is not there, 64 for workers that cannot be`() throws {
    #expect(try CarecapProcess.run("plan", scratch.path("none.yaml")).status == 66)
    #expect(try ask(Self.question, "--workers", "0").status == 64)
  }

  static let shipped =
    (try? FileManager.default.contentsOfDirectory(
      atPath: CarecapProcess.repository.appending(path: "scenarios/plans").path
    ).filter { $0.hasSuffix(".yaml") }.sorted()) ?? []

  @Test func `there are the questions that were promised`() {
    #expect(Self.shipped.count >= 5)
  }

  /// Their scenario is replaced by one of few people, in which they mean nothing but are read,
  /// checked and answered alike.
  @Test(arguments: shipped)
  func `a shipped question is answered`(name: String) throws {
    let folder = CarecapProcess.repository.appending(path: "scenarios/plans")
    let small = """
      carecap: 1
      extends: binhu-planner-357.yaml
      name: small
      people: {registered_at_start: 3000, incomers_at_start: 300}
      """
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .replacing(/replications: \d+/, with: "replications: 20")
      .replacing(/probability: [0-9.]+/, with: "probability: 0.1")
      .replacing(/at_least: [0-9.]+/, with: "at_least: 0.1")
      .replacing(/indifference: [0-9.]+/, with: "indifference: 0.1\n  first_stage: 10")
    let scenarios = scratch.folder.appending(path: "scenarios")
    try FileManager.default.copyItem(
      at: CarecapProcess.repository.appending(path: "scenarios"), to: scenarios)
    try small.write(
      to: scenarios.appending(path: "small.yaml"), atomically: true, encoding: .utf8)
    let question = try scratch.write(
      text.replacingOccurrences(of: "binhu-planner-357.yaml", with: "small.yaml"),
      to: "scenarios/plans/q.yaml")

    let finished = try CarecapProcess.run("plan", question, "--output", scratch.path("result"))

    #expect(finished.status == 0, "\(finished.errors)")
    #expect(FileManager.default.fileExists(atPath: scratch.path("result/plan.csv")))
  }
}
