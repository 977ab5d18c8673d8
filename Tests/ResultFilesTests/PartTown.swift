import ContentDigest
import Experimentation
import Foundation
import RandomVariates

@testable import ResultFiles

/// Parts of runs of the small town.
extension SmallTown {
  static let resolvedScenario = "name: small-town\n"

  static func identity(
    replications: Int = 10, parts: Int, seed: UInt64 = 1, gslVersion: String = "2.7.1"
  ) -> RunIdentity {
    var tool = manifest.tool
    tool.gslVersion = gslVersion
    return RunIdentity(
      provenance: provenance(seed: seed, tool: tool), replications: replications,
      includesCommunities: false, parts: parts)
  }

  static func provenance(
    seed: UInt64 = 1, tool: RunManifest.Tool = manifest.tool
  ) -> RecordProvenance {
    RecordProvenance(
      scenario: "small-town", resolvedDigest: SHA256Digest.hexadecimal(of: resolvedScenario.utf8),
      masterSeed: MasterSeed(seed), horizon: horizon, form: RecordForm(SmallTown().layout),
      tool: tool,
      architecture: "x86_64")
  }

  /// Runs a part of ten replications and writes it to `directory`.
  static func writePart(
    _ shard: Shard, to directory: String, identity: RunIdentity? = nil, workers: Int = 1
  ) async throws {
    let identity = identity ?? Self.identity(parts: shard.count)
    let system = SmallTown()
    var writer = try PartWriter(
      directory: directory, run: identity, shard: shard, form: RecordForm(system.layout))
    let experiment = Experiment(
      scenario: identity.provenance.scenario, system: system,
      design: try ExperimentDesign(
        masterSeed: identity.provenance.masterSeed,
        replications: shard.replications(of: identity.replications), workers: workers))
    try await experiment.replicate { try writer.append($0) }
    try writer.finish(
      inputs: manifest.inputs, environment: manifest.environment, workers: workers,
      resolvedScenario: resolvedScenario)
  }

  /// Merges the parts in `paths` into a result in `directory`.
  static func merge(_ paths: [String], to directory: String) throws {
    let parts = try PartSet(paths.map { path throws(PartError) in try ResultPart(reading: path) })
    let layout = SmallTown().layout
    var writer = try ResultWriter(
      directory: directory, scenario: parts.run.provenance.scenario, layout: layout)
    var store = ReplicationStore(layout: layout, storage: try writer.makeScratchFile())
    try parts.forEachRecord(form: RecordForm(layout)) { record in
      try writer.append(record)
      try store.append(record)
    }
    let design = try ExperimentDesign(
      masterSeed: parts.run.provenance.masterSeed, replications: 1...parts.run.replications,
      workers: 1)
    try writer.finish(
      store.outcome(scenario: parts.run.provenance.scenario, design: design), manifest: manifest,
      resolvedScenario: parts.parts[0].resolvedScenario)
  }
}
