import CivilCalendar
import Experimentation
import Foundation
import Measurement
import RandomVariates
import Testing

@testable import ResultFiles

/// A system with one subject of each kind, awkward names, and numbers known by hand.
struct SmallTown: ReplicatedSystem {
  struct Breakdown: Error {}

  var failing: Int?

  static let newYear2013 = CivilDate(dayNumber: 15_705)
  static let horizon = CivilDate(dayNumber: 15_694)...CivilDate(dayNumber: 15_768)

  let layout: ObservationLayout = {
    func subject(_ kind: Subject.Kind, _ identifier: String, _ en: String, _ zh: String) -> Subject
    {
      Subject(kind, identifier: identifier, name: LocalizedText(en: en, zh: zh))
    }
    let beds = Measure("beds", unit: "beds", meaning: LocalizedText(en: "Beds", zh: "床位数"))
    let wait = Measure(
      "mean_wait", unit: "days",
      meaning: LocalizedText(en: "Mean wait, of those \"admitted\"", zh: "平均等待,天"))
    let subjects = [
      subject(.district, "district", "Small Town", "小镇"),
      subject(.street, "lihu", "Lihu, the \"lake\" street", "蠡湖街道"),
      subject(.community, "lakeside", "Lakeside", "湖滨"),
      subject(.facility, "home", "Home", "养老院"),
      subject(.waitingClass, "urgent", "Urgent", "急需"),
    ]
    return ObservationLayout(
      dates: [newYear2013, newYear2013.adding(days: 31)],
      columns: subjects.flatMap { subject in
        [beds, wait].map { ObservationLayout.Column(subject: subject, measure: $0) }
      },
      promises: [
        Promise(
          identifier: "ten_beds", name: LocalizedText(en: "Ten beds", zh: "十张床位"), measure: beds,
          level: 10, dates: [newYear2013])
      ])
  }()

  /// Beds are the replication's number, waits a tenth of it; the second has no wait.
  func replicate(_ number: Int, seed: MasterSeed) throws -> ReplicationRecord {
    if number == failing { throw Breakdown() }
    let beds = Double(number)
    let wait = number == 2 ? .nan : beds / 10
    return ReplicationRecord(
      replication: number, fingerprint: UInt64(number), eventCount: 100 * number,
      values: (0..<layout.valueCount).map { $0.isMultiple(of: 2) ? beds : wait },
      outcomes: [
        PromiseOutcome(
          isKept: [number == 1],
          firstKept: number == 2 ? nil : Self.newYear2013.adding(days: 20 * (number - 1)))
      ])
  }

  static func experiment(
    replications: Int = 3, workers: Int = 1, failing: Int? = nil
  ) throws -> Experiment<SmallTown> {
    Experiment(
      scenario: "small-town", system: SmallTown(failing: failing),
      design: try ExperimentDesign(
        masterSeed: MasterSeed(1), replications: 1...replications, workers: workers))
  }

  static let manifest = RunManifest(
    tool: RunManifest.Tool(
      version: "1.0.0", revision: nil, buildConfiguration: "debug", swiftVersion: "6.3.1",
      gslVersion: "2.7.1", cLibrary: "glibc 2.36"),
    inputs: [
      RunManifest.InputFile(path: "town.yaml", sha256: String(repeating: "a", count: 64))
    ],
    horizon: horizon,
    environment: RunManifest.Environment(
      start: "2026-01-31T08:15:00Z", wallSeconds: 1.5, host: "h", operatingSystem: "Linux",
      architecture: "x86_64", commandLine: ["carecap", "run", "town.yaml"]))

  /// Runs the experiment and writes its result to `directory`.
  static func write(
    to directory: String, _ experiment: Experiment<SmallTown>, communities: Bool = false,
    report: String? = nil, plan: RecordPlan? = nil, earlier: EarlierRecords = .refuse
  ) async throws {
    var writer = try ResultWriter(
      directory: directory, scenario: experiment.scenario, layout: experiment.system.layout,
      includingCommunityReplications: communities, plan: plan, earlier: earlier)
    var store = ReplicationStore(layout: experiment.system.layout, storage: NumbersInMemory())
    try writer.takeUpRecords { try store.append($0) }
    let (design, kept) = (experiment.design, writer.recordCount)
    if kept < design.replications.count {
      let rest = try ExperimentDesign(
        masterSeed: design.masterSeed,
        replications: design.replications.lowerBound + kept...design.replications.upperBound,
        workers: design.workers)
      try await Experiment(
        scenario: experiment.scenario, system: experiment.system, design: rest
      ).replicate { record in
        try writer.append(record)
        try store.append(record)
      }
    }
    let outcome = try store.outcome(scenario: experiment.scenario, design: design)
    if let report { try writer.add(report, as: "report.html") }
    try writer.finish(outcome, manifest: manifest, resolvedScenario: "name: small-town")
  }
}

/// A directory of a test's own, removed when the test is done.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "carecap-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  func bytes(_ name: String) throws -> Data {
    try #require(FileManager.default.contents(atPath: "\(path)/\(name)"), "\(name) is missing")
  }

  func names(_ directory: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(directory)").sorted()
  }

  func put(_ text: String, _ name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }
}
