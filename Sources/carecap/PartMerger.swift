import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import RandomVariates
import ResultFiles

/// Makes the result of a run from its parts.
struct PartMerger {
  private let parts: PartSet
  private let system: DistrictSystem
  let title: LocalizedText
  private let earlier: EarlierRecords
  /// Where the result goes.
  let directory: String

  init(
    _ parts: PartSet, output: String?, earlier: EarlierRecords, language: Language
  ) throws(Failure) {
    self.parts = parts
    let provenance = parts.run.provenance
    guard let kept = KeptScenario(parts.parts[0].resolvedScenario, of: provenance) else {
      throw Failure(.notAPart(path: parts.parts[0].path), language)
    }
    self.earlier = earlier
    system = kept.system
    title = kept.title
    directory = output ?? RunPlan.directory(of: provenance.scenario)
    if let difference = provenance.difference(from: kept.provenance) {
      throw Failure(
        .ofAnotherProgram(path: parts.parts[0].path, difference: difference), language)
    }
  }

  var replications: Int { parts.run.replications }

  var selfChecks: [SelfCheck] { system.selfChecks }

  func merge(advance: () -> Void) throws -> ExperimentOutcome {
    let start = Date()
    let design = try ExperimentDesign(
      masterSeed: parts.run.provenance.masterSeed, replications: 1...parts.run.replications,
      workers: 1)
    var writer = try ResultWriter(
      directory: directory, scenario: parts.run.provenance.scenario, layout: system.layout,
      includingCommunityReplications: parts.run.includesCommunities, earlier: earlier)
    var store = ReplicationStore(layout: system.layout, storage: try writer.makeScratchFile())
    try parts.forEachRecord(form: RecordForm(system.layout)) { record in
      try Task.checkCancellation()
      try writer.append(record)
      try store.append(record)
      advance()
    }
    let outcome = try store.outcome(scenario: parts.run.provenance.scenario, design: design)
    try writer.finish(
      outcome,
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: parts.parts[0].inputs,
        horizon: parts.run.provenance.horizon, selfChecks: system.selfChecks,
        environment: BuildFacts.environment(since: start)),
      resolvedScenario: parts.parts[0].resolvedScenario)
    return outcome
  }
}

extension PartSet {
  /// The parts at the paths. One that is not there is as good as not given, as long
  /// as parts are missing: the list of those says more.
  static func reading(_ paths: [String]) throws(PartError) -> PartSet {
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
}
