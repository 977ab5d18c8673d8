import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles

/// A scenario file with the figures that the command line changes.
struct ScenarioSource {
  let path: String
  let overrides: [String]
  /// Of the diagnostics.
  let language: Language

  /// Reads the scenario of a district, or throws everything that is wrong with it.
  func load() throws -> LoadedScenario<DistrictScenario> {
    let document = try document()
    if document.root[AreasScenario.key] != nil {
      throw Failure(
        .usage,
        "Error: '\(path)' is a scenario for a table of areas: carecap run \(path) --areas TABLE")
    }
    return try read(document) { DistrictScenario(reading: $0) }
  }

  /// Reads a scenario for the areas of a table, or throws everything that is wrong with it.
  func loadAreas() throws -> LoadedScenario<AreasScenario> {
    try read(document()) { AreasScenario(reading: $0) }
  }

  /// Reads a scenario of either kind, for what they have in common.
  func loadAny() throws -> (name: LocalizedText, figures: [Figure]) {
    let document = try document()
    if document.root[AreasScenario.key] != nil {
      let scenario = try read(document) { AreasScenario(reading: $0) }
      return (scenario.definition.name, scenario.figures)
    }
    let scenario = try read(document) { DistrictScenario(reading: $0) }
    return (scenario.definition.name, scenario.figures)
  }

  private func document() throws -> ScenarioDocument {
    do {
      let loaded = try ScenarioLoader.chosen.load(path: path)
      return try overrides.reduce(loaded) { try $0.applying($1) }
    } catch let error as ScenarioLoadError {
      throw Failure(error, language: language)
    }
  }

  private func read<Definition: Sendable>(
    _ document: ScenarioDocument, with define: (SectionReader) -> Definition
  ) throws -> LoadedScenario<Definition> {
    do {
      let (definition, figures) = try ScenarioReading.read(document.root, with: define)
      return LoadedScenario(
        name: Self.name(of: path), document: document, definition: definition,
        figures: figures)
    } catch {
      throw Failure(
        ScenarioLoadError.invalid(error.diagnostics, sources: document.sources),
        language: language)
    }
  }

  /// The name of a scenario: that of its file, without the folder and the ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml", ".json"] where file.hasSuffix(ending) {
      return String(file.dropLast(ending.count))
    }
    return file
  }
}
