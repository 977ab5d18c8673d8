import DistrictModel
import Experimentation
import Measurement
import ResultFiles
import ScenarioFiles

/// Lives through the areas of a table, each on its own.
struct AreasExperiment: Sendable {
  let setting: AreasSetting
  let table: AreaTable
  let design: ExperimentDesign

  /// Lives through all replications of an area; areas are counted from 1, in the order of their
  /// codes.
  func area(_ number: Int) -> AreaRecord {
    let area = table.areas[number - 1]
    let population = AreaPopulation(
      code: area.code, name: area.name, firstAge: table.firstAge, female: area.female,
      male: area.male)
    return AreaRecord(
      number: number,
      values: design.replications.map {
        AreaSimulation(setting, population, seed: design.masterSeed, replication: $0).run()
      })
  }

  /// Lives through some areas, and hands them on in their order.
  nonisolated(nonsending)
    func run(_ numbers: Range<Int>, consume: (AreaRecord) throws -> Void) async throws
  {
    let parts = IndependentParts(count: numbers.count, workers: design.workers)
    try await parts.run {
      area(numbers.lowerBound + $0)
    } consume: {
      try consume($1)
    }
  }

  /// Refuses a table of which an area is too large.
  func checkSize(language: Language) throws(Failure) {
    let sizes = table.areas.map { $0.female.reduce(0, +) + $0.male.reduce(0, +) }
    guard let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) else { return }
    try RunSize(largestArea: sizes[largest], workers: design.workers)
      .check(path: table.file.path, area: table.areas[largest].code, language: language)
  }
}
