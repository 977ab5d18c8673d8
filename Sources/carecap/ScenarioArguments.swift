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

  /// What the arguments name.
  var source: ScenarioSource {
    ScenarioSource(path: scenario, overrides: overrides, language: language.language)
  }

  func load() throws -> LoadedScenario<DistrictScenario> { try source.load() }
  func loadAreas() throws -> LoadedScenario<AreasScenario> { try source.loadAreas() }
  func loadAny() throws -> (name: LocalizedText, figures: [Figure]) { try source.loadAny() }
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
