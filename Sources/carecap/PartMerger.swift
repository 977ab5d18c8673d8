import CivilCalendar
import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import RandomVariates
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

/// Makes the result of a run from its parts.
struct PartMerger {
  private let parts: PartSet
  private let system: DistrictSystem
  let title: LocalizedText
  /// Where the result goes.
  let directory: String

  /// Reads all of the parts but their records.
  init(paths: [String], output: String?, language: Language) throws {
    do {
      parts = try Self.parts(paths)
    } catch {
      throw Failure(error)
    }
    let definition = try Self.scenario(of: parts.parts[0], language: language)
    let until = parts.run.horizon.upperBound
    // A hostile part could name a day that no run can.
    guard until > definition.run.start, until <= definition.run.start.adding(years: 100) else {
      throw Failure(.damaged(path: parts.parts[0].path, file: "part.json"))
    }
    system = DistrictSystem(definition, until: until)
    title = definition.name
    directory = output ?? RunPlan.directory(of: parts.run.scenario)
    let own = RunIdentity(
      scenario: parts.run.scenario, resolvedDigest: parts.run.resolvedDigest, system: system,
      masterSeed: parts.run.masterSeed, replications: parts.run.replications,
      includesCommunities: parts.run.includesCommunities, parts: parts.run.parts)
    if let difference = parts.run.difference(from: own) {
      throw Failure(
        .ofAnotherRun(
          path: parts.parts[0].path, other: "this program would make", difference: difference))
    }
  }

  var replications: Int { parts.run.replications }

  func merge(advance: () -> Void) throws -> ExperimentOutcome {
    let start = Date()
    do {
      let design = try ExperimentDesign(
        masterSeed: parts.run.masterSeed, replications: 1...parts.run.replications, workers: 1)
      var writer = try ResultWriter(
        directory: directory, scenario: parts.run.scenario, layout: system.layout,
        includingCommunityReplications: parts.run.includesCommunities)
      var store = ReplicationStore(layout: system.layout, storage: try writer.makeScratchFile())
      try parts.forEachRecord(layout: system.layout) { record in
        try Task.checkCancellation()
        try writer.append(record)
        try store.append(record)
        advance()
      }
      let outcome = try store.outcome(scenario: parts.run.scenario, design: design)
      try writer.finish(
        outcome,
        manifest: RunManifest(
          tool: BuildFacts.tool, inputs: parts.parts[0].inputs, horizon: parts.run.horizon,
          environment: BuildFacts.environment(since: start)),
        resolvedScenario: parts.parts[0].resolvedScenario)
      return outcome
    } catch let error as ResultFileError {
      throw Failure(error)
    } catch let error as PartError {
      throw Failure(error)
    }
  }

  /// The parts at the paths. One that is not there is as good as not given, as long
  /// as parts are missing: the list of those says more.
  private static func parts(_ paths: [String]) throws(PartError) -> PartSet {
    var parts: [ResultPart] = []
    var absence: PartError?
    for path in paths {
      do throws(PartError) {
        parts.append(try ResultPart(reading: path))
      } catch {
        guard case .nothingThere = error else { throw error }
        absence = absence ?? error
      }
    }
    if let absence, parts.isEmpty { throw absence }
    let all = try PartSet(parts)
    if let absence { throw absence }
    return all
  }

  private static func scenario(of part: ResultPart, language: Language) throws
    -> DistrictScenario
  {
    // In one piece a scenario is as long as all its files and tables together.
    var limits = ScenarioLimits()
    limits.fileBytes = 1 << 30
    limits.nodes = 100_000_000
    do {
      let document = try ScenarioLoader(limits: limits)
        .load(text: part.resolvedScenario, name: "\(part.path)/resolved.yaml")
      return try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }.0
    } catch {
      throw Failure(.notAPart(path: part.path))
    }
  }
}
