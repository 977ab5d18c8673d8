import ScenarioDefinition
import ScenarioFiles

/// What a file that somebody wrote is for, by the keys that only such a file has.
enum ExperimentFileKind {
  case scenario, sweep, sensitivity, question

  /// Reads the file, or throws what keeps it from being read.
  init(of source: ScenarioSource) throws {
    let document: ScenarioDocument
    do {
      document = try ScenarioLoader.chosen.load(path: source.path)
    } catch {
      throw Failure(error, language: source.language)
    }
    func has(_ keys: String...) -> Bool { keys.contains { document.root[$0] != nil } }
    if has("factors", "design", "constraints") {
      self = .sweep
    } else if has("parameters", "method") {
      self = .sensitivity
    } else if has("decisions", "choose_among", "minimise", PlanSpecification.scenarioKey) {
      self = .question
    } else {
      self = .scenario
    }
  }
}
