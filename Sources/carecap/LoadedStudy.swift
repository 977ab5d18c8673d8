import DistrictModel
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

/// The file of a study, with the scenario that it is about.
struct LoadedStudy<Definition: Sendable> {
  /// The name of the study's file, without the folder and the ending.
  let name: String
  let document: ScenarioDocument
  let definition: Definition
  let variants: ScenarioVariants
  /// The scenario as it is.
  let scenario: DistrictScenario
  let system: DistrictSystem
  private let wholeFigures: Set<String>

  /// Reads the study at `path` and its scenario, or throws everything that is wrong.
  init(
    path: String, language: Language, study: (Definition) -> StudiedScenario,
    with define: (SectionReader) -> Definition
  ) throws {
    do throws(ScenarioLoadError) {
      let document = try ScenarioLoader.chosen.load(path: path)
      self.document = document
      do throws(InvalidScenario) {
        definition = try ScenarioReading.read(document.root, with: define).definition
      } catch {
        throw ScenarioLoadError.invalid(error.diagnostics, sources: document.sources)
      }
      let file = study(definition).file
      variants = try ScenarioVariants(
        ofScenario: file.text, besides: path, at: file.place, sources: document.sources)
      let (scenario, figures) = try Self.read(variants.document)
      self.scenario = scenario
      system = try variants.system(changing: [])
      wholeFigures = Set(figures.filter { $0.kind == .integer }.map(\.path))
    } catch {
      throw Failure(error, language: language)
    }
    name = ScenarioSource.name(of: path)
  }

  private static func read(
    _ document: ScenarioDocument
  ) throws(ScenarioLoadError) -> (DistrictScenario, [Figure]) {
    do throws(InvalidScenario) {
      return try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }
    } catch {
      throw .invalid(error.diagnostics, sources: document.sources)
    }
  }

  /// The files that were read, as a manifest lists them.
  var inputs: [RunManifest.InputFile] {
    (document.files + variants.document.files).map {
      RunManifest.InputFile(path: $0.path, sha256: $0.digest)
    }
  }

  /// A number as a value for a figure; rounded where the figure is a whole number.
  func text(of number: Double, for path: String) -> String {
    let rounded = wholeFigures.contains(path) ? number.rounded(.toNearestOrEven) : number
    return rounded == rounded.rounded() && abs(rounded) < 0x1p53
      ? String(Int(rounded)) : rounded.description
  }

  /// Something wrong that only shows beside the scenario.
  func failure(_ problem: some Problem, at place: SourcePlace, language: Language) -> Failure {
    Failure(
      ScenarioLoadError.invalid(
        [Diagnostic(problem, at: place, path: "")], sources: document.sources),
      language: language)
  }
}
