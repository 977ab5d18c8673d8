import ArgumentParser
import DistrictModel
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

/// A scenario as the command line names it.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var scenario: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a figure, such as beds.yearly_programme.beds_per_year=400.",
      valueName: "path=value"))
  var overrides: [String] = []

  @OptionGroup var language: LanguageOption

  /// Reads the scenario of a district, or throws everything that is wrong with it.
  func load() throws -> LoadedScenario<DistrictScenario> {
    let document = try document()
    if document.root[AreasScenario.key] != nil {
      throw Failure(
        .usage,
        "Error: '\(scenario)' is a scenario for a table of areas; say which with --areas TABLE")
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
      let loaded = try ScenarioLoader().load(path: scenario)
      return try overrides.reduce(loaded) { try $0.applying($1) }
    } catch let error as ScenarioLoadError {
      throw Failure(error, language: language.language)
    }
  }

  private func read<Definition: Sendable>(
    _ document: ScenarioDocument, with define: (SectionReader) -> Definition
  ) throws -> LoadedScenario<Definition> {
    do {
      let (definition, figures) = try ScenarioReading.read(document.root, with: define)
      return LoadedScenario(
        name: Self.name(of: scenario), document: document, definition: definition,
        figures: figures)
    } catch {
      throw Failure(
        ScenarioLoadError.invalid(error.diagnostics, sources: document.sources),
        language: language.language)
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

/// A scenario that can be run.
struct LoadedScenario<Definition: Sendable> {
  let name: String
  let document: ScenarioDocument
  let definition: Definition
  let figures: [Figure]

  /// The files that were read, as a manifest lists them.
  var inputs: [RunManifest.InputFile] {
    document.files.map { RunManifest.InputFile(path: $0.path, sha256: $0.digest) }
  }
}

extension Failure {
  /// What is wrong with a file that somebody wrote, in his language.
  init(_ error: ScenarioLoadError, language: Language) {
    let status: ExitStatus =
      if case .missingFile = error { .missingInput } else { .invalidScenario }
    let formatter = DiagnosticFormatter(language: language, sources: error.sources)
    self.init(status, formatter.text(error.diagnostics))
  }
}
