import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import RandomVariates
import ResultFiles
import ScenarioFiles

/// One of the plans of a comparison: a scenario that is run here, or a finished result.
struct ComparedPlan: Sendable {
  /// The name in the tables.
  var name: String
  let title: LocalizedText
  /// As the user named it.
  let path: String
  let system: DistrictSystem
  let resolvedScenario: String
  let inputs: [RunManifest.InputFile]
  /// Nil for a scenario that is run here.
  let result: FinishedResult?

  /// Whether something that could be a result stands at the path.
  static func isDirectory(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// A scenario to be run to `until`, or to its own last day.
  init(_ source: ScenarioSource, until: String?) throws {
    let scenario = try source.load()
    name = scenario.name
    title = scenario.definition.name
    path = source.path
    let lastDay = try scenario.definition.run.lastDay(until)
    try RunSize(scenario.definition, until: lastDay)
      .check(path: path, language: source.language)
    system = try scenario.definition.system(until: lastDay)
    resolvedScenario = scenario.document.resolvedText
    inputs = scenario.inputs
    result = nil
  }

  /// A finished result of this version of carecap.
  init(result path: String, language: Language) throws {
    do {
      let result = try FinishedResult(reading: path)
      guard let kept = KeptScenario(result.resolvedScenario, of: result.provenance) else {
        throw FinishedResultError.damaged(path: path, files: ["resolved.yaml"])
      }
      if let difference = result.provenance.difference(from: kept.provenance) {
        throw Failure(
          .invalidScenario,
          LocalizedText(
            en: "Error: \(path) cannot be compared: it was made with \(difference)",
            zh: "错误：\(path)无法比较，其生成条件不同：\(difference)")[language])
      }
      name = result.provenance.scenario
      title = kept.title
      self.path = path
      system = kept.system
      resolvedScenario = result.resolvedScenario
      inputs = result.inputs
      self.result = result
    } catch let error as FinishedResultError {
      throw Failure(error, language: language)
    }
  }
}
