import DistrictModel
import FoundationEssentials
import Measurement
import Reporting
import ResultFiles

/// Makes the result of a run over areas from its parts.
struct AreasMerger {
  private let parts: PartSet
  private let areas: RecordProvenance.Areas
  private let names: [AreaName]
  private let kept: KeptAreas
  private let earlier: EarlierRecords
  /// Where the result goes.
  let directory: String

  /// Nil if the parts are of a district.
  init?(_ parts: PartSet, output: String?, earlier: EarlierRecords, language: Language)
    throws(Failure)
  {
    let provenance = parts.run.provenance
    guard let areas = provenance.areas else { return nil }
    do throws(PartError) {
      guard let names = try parts.areaNames() else { return nil }
      self.names = names
      guard let kept = KeptAreas(parts.parts[0].resolvedScenario, of: provenance) else {
        throw .notAPart(path: parts.parts[0].path)
      }
      if let difference = provenance.difference(from: kept.provenance) {
        throw .ofAnotherProgram(path: parts.parts[0].path, difference: difference)
      }
      self.kept = kept
    } catch {
      throw Failure(error, language)
    }
    self.parts = parts
    self.areas = areas
    self.earlier = earlier
    directory = output ?? RunPlan.directory(of: provenance.scenario)
  }

  /// The number of areas.
  var count: Int { names.count }

  /// The values of the whole country, by replication.
  func merge(advance: () -> Void) throws -> [[Int]] {
    let start = Date()
    let (run, setting) = (parts.run, kept.setting)
    var writer = try AreaResultWriter(
      directory: directory, scenario: run.provenance.scenario, dates: setting.dates,
      measures: setting.measures,
      design: AreaResultWriter.Design(
        tableDigest: areas.tableDigest, masterSeed: run.provenance.masterSeed,
        replications: areas.replications, workers: 1),
      earlier: earlier)
    try parts.forEachArea(
      form: setting.recordForm(areas.replications), replications: areas.replications.count
    ) { area in
      try Task.checkCancellation()
      try writer.append(area, names[area.number - 1])
      advance()
    }
    return try writer.finish(
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: parts.parts[0].inputs,
        horizon: run.provenance.horizon, environment: BuildFacts.environment(since: start)),
      resolvedScenario: parts.parts[0].resolvedScenario)
  }

  /// What the result says, for the user.
  func report(_ country: [[Int]], _ language: Language) -> String {
    AreasReport(
      country, dates: kept.setting.dates, measures: kept.setting.measures, areaCount: count,
      title: kept.title[language], language: language
    ).text
  }
}
