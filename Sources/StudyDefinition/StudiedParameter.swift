public import Measurement
public import RandomVariates
public import ScenarioDefinition

/// A figure, or several at once, of which only a distribution is known.
public struct StudiedParameter: Hashable, Sendable {
  public let identifier: String
  public let name: LocalizedText
  /// The figures that have the parameter's value.
  public let paths: [PlacedText]
  public let distribution: Distribution

  /// Nil if the parameter cannot be read, which has been reported.
  init?(reading section: SectionReader, identifier: String) {
    self.identifier = identifier
    name =
      section.optionalLocalizedText(
        "name", meaning: LocalizedText(en: "the parameter in words", zh: "参数名称"))
      ?? LocalizedText(en: identifier, zh: identifier)
    let path = section.optionalPlacedText(
      "path", meaning: LocalizedText(en: "the keys of the figure in the scenario", zh: "数据在方案中的路径"))
    let paths = section.optionalPlacedTexts(
      "paths", meaning: LocalizedText(en: "several figures that have its value", zh: "取同一值的多个数据"))
    let distribution = FigureLevels.drawn(reading: section)
    guard section.isWritten else { return nil }
    if section.has("path"), section.has("paths") {
      section.report(StudyProblem.pathAndPaths, at: "paths")
    } else if !section.has("path"), !section.has("paths") {
      section.report(StudyProblem.noPath)
    }
    if !section.has(FigureLevels.drawnKey) {
      section.report(StudyProblem.noLevels(key: identifier))
    }
    if case .constant = distribution {
      section.report(StudyProblem.constantParameter, at: FigureLevels.drawnKey)
      return nil
    }
    self.paths = path.map { [$0] } ?? paths
    guard let distribution, !self.paths.isEmpty else { return nil }
    self.distribution = distribution
  }
}
