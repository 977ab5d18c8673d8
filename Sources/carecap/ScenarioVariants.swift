import DistrictModel
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

/// A scenario of a district, loaded once, of which variants are made in memory.
///
/// It has no state: any task may make variants at any time.
struct ScenarioVariants: Sendable {
  /// The scenario as its files say.
  let document: ScenarioDocument
  /// What diagnostics quote from: the scenario's files, and those that ask for variants.
  private let sources: SourceTexts

  /// The variants of `document`, of which only `sources` is quoted besides.
  init(of document: ScenarioDocument, askedForIn sources: SourceTexts = SourceTexts()) {
    self.document = document
    var all = document.sources
    all.add(sources)
    self.sources = all
  }

  /// Loads the scenario that a specification names, as seen from the specification's folder.
  ///
  /// - Parameters:
  ///   - path: the path of the specification.
  ///   - place: where the specification names the scenario; a missing file is reported there.
  init(
    ofScenario name: String, besides path: String, at place: SourcePlace, sources: SourceTexts
  ) throws(ScenarioLoadError) {
    let scenario = Self.path(name, besides: path)
    do throws(ScenarioLoadError) {
      self.init(of: try ScenarioLoader.chosen.load(path: scenario), askedForIn: sources)
    } catch {
      guard case .missingFile(let missing, let nearest) = error else { throw error }
      let problem = FileProblem.missingFile(missing, nearest: nearest)
      throw .invalid([Diagnostic(problem, at: place, path: "scenario")], sources: sources)
    }
    guard document.root[AreasScenario.key] == nil else {
      let problem = DistrictProblem(
        en: "'\(name)' is a scenario for a table of areas, not for a district",
        zh: "“\(name)”是分地区表的方案，不是单个地区的方案")
      throw .invalid([Diagnostic(problem, at: place, path: "scenario")], sources: sources)
    }
  }

  /// What every variant takes from the study: without effect, were it varied.
  private static let ofChance: Set = ["run.seed", "run.replications"]

  /// The document with some figures changed, in their order.
  func document(changing changes: [FigureChange]) throws(ScenarioLoadError) -> ScenarioDocument {
    var document = document
    for change in changes where Self.ofChance.contains(change.path) {
      let problem = StudyProblem.chanceItself(change.path)
      throw .invalid(
        [Diagnostic(problem, at: change.place, path: change.path)], sources: sources)
    }
    for (index, change) in changes.enumerated() {
      do throws(ScenarioLoadError) {
        document = try document.applying("\(change.path)=\(change.value)", number: index + 1)
      } catch {
        throw placed(error.diagnostics, changes)
      }
    }
    return document
  }

  /// The scenario with some figures changed, or everything that is wrong with it.
  func scenario(changing changes: [FigureChange]) throws(ScenarioLoadError) -> DistrictScenario {
    let document = try document(changing: changes)
    do throws(InvalidScenario) {
      return try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }.definition
    } catch {
      throw placed(error.diagnostics, changes)
    }
  }

  /// What can be run of the scenario with some figures changed.
  func system(changing changes: [FigureChange]) throws(ScenarioLoadError) -> DistrictSystem {
    let scenario = try scenario(changing: changes)
    if let problem = RunSize(scenario, until: nil).problem() {
      let place = changes.first?.place ?? document.root.place
      throw .invalid(
        [Diagnostic(problem, at: place, path: changes.first?.path ?? "")], sources: sources)
    }
    return DistrictSystem(scenario)
  }

  /// The diagnostics, those about a change at the place where it is asked for.
  private func placed(
    _ diagnostics: [Diagnostic], _ changes: [FigureChange]
  ) -> ScenarioLoadError {
    let moved = diagnostics.map { diagnostic in
      for (index, change) in changes.enumerated()
      where diagnostic.place.file == "--set \(index + 1)" {
        return diagnostic.moved(to: change.place)
      }
      return diagnostic
    }
    return .invalid(moved, sources: sources)
  }

  private static func path(_ name: String, besides path: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
