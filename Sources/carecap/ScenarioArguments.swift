import ArgumentParser
import DistrictModel
import Measurement
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

  /// Reads the scenario, or throws everything that is wrong with it.
  func load() throws -> LoadedScenario {
    let document: ScenarioDocument
    do {
      let loaded = try ScenarioLoader().load(path: scenario)
      document = try overrides.reduce(loaded) { try $0.applying($1) }
    } catch let error as ScenarioLoadError {
      let status: ExitStatus =
        if case .missingFile = error { .missingInput } else { .invalidScenario }
      throw failure(error.diagnostics, sources: error.sources, status)
    }
    do {
      let (definition, figures) = try ScenarioReading.read(document.root) {
        DistrictScenario(reading: $0)
      }
      return LoadedScenario(
        name: Self.name(of: scenario), document: document, definition: definition,
        figures: figures)
    } catch {
      throw failure(error.diagnostics, sources: document.sources, .invalidScenario)
    }
  }

  private func failure(
    _ diagnostics: [Diagnostic], sources: SourceTexts, _ status: ExitStatus
  ) -> Failure {
    let formatter = DiagnosticFormatter(language: language.language, sources: sources)
    return Failure(status, formatter.text(diagnostics))
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
struct LoadedScenario {
  let name: String
  let document: ScenarioDocument
  let definition: DistrictScenario
  let figures: [Figure]
}
