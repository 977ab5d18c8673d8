import Measurement
import RandomVariates
public import ScenarioDefinition

/// What changes in a sweep: one figure, or several in step.
public struct SweepFactor: Hashable, Sendable {
  /// A figure, with the name of its column in the result.
  public struct Variable: Hashable, Sendable {
    public let name: String
    public let path: PlacedText
    public let levels: FigureLevels
  }

  public let identifier: String
  public let variables: [Variable]

  /// How many levels the factor has; nil if one of its figures is drawn.
  public var levelCount: Int? {
    variables.contains { $0.levels.count == nil } ? nil : variables[0].levels.count
  }

  /// Nil if the factor cannot be read, which has been reported.
  init?(reading section: SectionReader, identifier: String) {
    self.identifier = identifier
    let together = section.optionalEntries(
      "together",
      meaning: LocalizedText(en: "figures that change in step", zh: "同步变化的各数据"))
    if section.has("together") {
      if ["path", "values", "from", FigureLevels.drawnKey].contains(where: { section.has($0) }) {
        section.report(StudyProblem.levelsTwice, at: "together")
      }
      let read = together.map { Variable(reading: $0.section, name: $0.identifier) }
      variables = read.compactMap { $0 }
      guard !variables.isEmpty, variables.count == read.count else { return nil }
      for variable in variables.dropFirst() {
        guard let count = variables[0].levels.count, let other = variable.levels.count,
          count != other
        else { continue }
        section.report(
          StudyProblem.unequalLevels(
            one: variables[0].name, count: count, other: variable.name, otherCount: other),
          at: "together")
        return nil
      }
    } else {
      guard let variable = Variable(reading: section, name: identifier) else { return nil }
      variables = [variable]
    }
  }

  /// What the figures are at a level, as it would be written in the scenario.
  ///
  /// - Precondition: there is such a level.
  public func values(level: Int) -> [String] {
    variables.map { variable in
      guard case .listed(let values) = variable.levels else {
        preconditionFailure("a drawn figure has no levels")
      }
      return values[level]
    }
  }
}

extension SweepFactor.Variable {
  fileprivate init?(reading section: SectionReader, name: String) {
    let path = section.optionalPlacedText(
      "path", meaning: LocalizedText(en: "the keys of the figure in the scenario", zh: "数据在方案中的路径"))
    let levels = FigureLevels(reading: section, of: name)
    if path == nil, !section.has("path") { section.report(StudyProblem.noPath) }
    guard let path, let levels else { return nil }
    self.init(name: name, path: path, levels: levels)
  }
}
