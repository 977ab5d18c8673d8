import DistrictModel
import Experimentation
import FoundationEssentials
import RandomVariates
import ResultFiles
import ScenarioFiles

/// Runs the areas of a table and writes the result.
struct AreasRecorder {
  let setting: AreasSetting
  let table: AreaTable
  let design: ExperimentDesign
  let scenario: LoadedScenario<AreasScenario>
  let directory: String
  /// What to do about the records of a district that are there already.
  let earlier: EarlierRecords

  /// The values of the whole country, by replication.
  func run(advance: () -> Void) async throws -> [[Int]] {
    let start = Date()
    let (setting, table, design) = (setting, table, design)
    var writer = try AreaResultWriter(
      directory: directory, scenario: scenario.name, dates: setting.dates,
      measures: setting.measures,
      design: AreaResultWriter.Design(
        masterSeed: design.masterSeed, replications: design.replications,
        workers: design.workers),
      earlier: earlier)
    let parts = IndependentParts(count: table.areas.count, workers: design.workers)
    try await parts.run { index in
      let population = AreaPopulation(table.areas[index], firstAge: table.firstAge)
      return design.replications.map {
        AreaSimulation(setting, population, seed: design.masterSeed, replication: $0).run()
      }
    } consume: { index, values in
      let area = table.areas[index]
      try writer.append(code: area.code, name: area.name, values: values)
      advance()
    }
    let files = scenario.document.files + [table.file]
    return try writer.finish(
      manifest: RunManifest(
        tool: BuildFacts.tool,
        inputs: files.map { RunManifest.InputFile(path: $0.path, sha256: $0.digest) },
        horizon: setting.clock.start...setting.clock.horizon,
        environment: BuildFacts.environment(since: start)),
      resolvedScenario: scenario.document.resolvedText)
  }
}

extension AreaPopulation {
  fileprivate init(_ area: AreaTable.Area, firstAge: Int) {
    self.init(
      code: area.code, name: area.name, firstAge: firstAge, female: area.female,
      male: area.male)
  }
}
