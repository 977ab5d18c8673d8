import Measurement
public import ScenarioDefinition
public import SensitivityAnalysis

/// A sweep: a scenario at every point of a design over some of its figures.
public struct SweepDefinition: Sendable {
  public enum Design: String, CaseIterable, Sendable {
    /// Every combination of the listed values.
    case fullFactorial = "full_factorial"
    /// The first values of all factors, then the second, and so on.
    case listed
    /// Points drawn so that each factor's range is covered evenly.
    case latinHypercube = "latin_hypercube"
  }

  public static let pointLimit = 100_000
  /// The columns of the result that are not factors.
  public static let reservedColumns = [
    "point", "date", "place", "target", "measure", "unit", "n", "mean", "probability", "sd",
  ]

  public let study: StudiedScenario
  public let design: Design
  /// How many points a latin hypercube has.
  public let pointCount: Int
  public let factors: [SweepFactor]
  public let constraints: [ComparisonExpression]
  public let requested: RequestedNumbers

  /// The factors' figures, one for each column of the result.
  public var variables: [SweepFactor.Variable] { factors.flatMap(\.variables) }

  public init(reading section: SectionReader) {
    study = StudiedScenario(reading: section)
    design = section.choice(
      "design", of: Design.self, meaning: LocalizedText(en: "which points are run", zh: "试验设计"))
    let points = section.optionalInteger(
      "points", unit: .count, in: 1...Self.pointLimit,
      meaning: LocalizedText(en: "points of a latin hypercube", zh: "拉丁超立方的点数"))
    if section.isWritten {
      switch (design, section.has("points")) {
      case (.latinHypercube, false): section.report(StudyProblem.noPoints)
      case (.fullFactorial, true), (.listed, true):
        section.report(StudyProblem.pointsOfFactorial, at: "points")
      default: break
      }
    }
    pointCount = points ?? 1
    let entries = section.entries(
      "factors", meaning: LocalizedText(en: "what changes", zh: "变化的因素"))
    factors = entries.compactMap { SweepFactor(reading: $0.section, identifier: $0.identifier) }
    if section.has("factors"), entries.isEmpty {
      section.report(StudyProblem.noFactors, at: "factors")
    }
    let texts = section.optionalPlacedTexts(
      "constraints",
      meaning: LocalizedText(en: "comparisons that every point keeps", zh: "每个点须满足的比较式"))
    constraints = texts.compactMap { text in
      do throws(ExpressionFault) {
        return try ComparisonExpression(text.text)
      } catch {
        section.report(StudyProblem.expression(text.text, error), at: "constraints")
        return nil
      }
    }
    requested = RequestedNumbers(
      reading: section.optionalSection(
        "outputs", meaning: LocalizedText(en: "which numbers are listed", zh: "列出哪些数")))
    guard factors.count == entries.count else { return }
    check(section, entries: entries.map(\.section))
  }

  private func check(_ section: SectionReader, entries: [SectionReader]) {
    var names: Set<String> = []
    var paths: Set<String> = []
    for variable in variables {
      if Self.reservedColumns.contains(variable.name) {
        section.report(StudyProblem.reservedColumn(variable.name), at: "factors")
      }
      if !names.insert(variable.name).inserted {
        section.report(StudyProblem.columnTwice(variable.name), at: "factors")
      }
      if !paths.insert(variable.path.text).inserted {
        section.report(StudyProblem.pathTwice(variable.path.text), at: "factors")
      }
    }
    checkDesign(section, entries: entries)
    for constraint in constraints { check(constraint, in: section) }
  }

  private func checkDesign(_ section: SectionReader, entries: [SectionReader]) {
    if design == .latinHypercube { return }
    for (factor, entry) in zip(factors, entries) where factor.levelCount == nil {
      entry.report(StudyProblem.drawnInFactorial(design: design.rawValue))
    }
    let counts = factors.compactMap(\.levelCount)
    guard counts.count == factors.count else { return }
    if design == .listed {
      for (factor, count) in zip(factors, counts) where count != counts[0] {
        section.report(
          StudyProblem.unequalLevels(
            one: factors[0].identifier, count: counts[0], other: factor.identifier,
            otherCount: count),
          at: "factors")
      }
    }
    if factorial.map({ $0.count > Self.pointLimit }) ?? (design == .fullFactorial) {
      section.report(StudyProblem.tooManyPoints(limit: Self.pointLimit), at: "factors")
    }
  }

  private func check(_ constraint: ComparisonExpression, in section: SectionReader) {
    for name in constraint.names {
      guard let variable = variables.first(where: { $0.name == name }) else {
        let nearest = nearestName(to: name, among: variables.map(\.name))
        section.report(StudyProblem.unknownName(name, nearest: nearest), at: "constraints")
        continue
      }
      if case .listed(let values) = variable.levels,
        let word = values.first(where: { Double($0) == nil })
      {
        section.report(StudyProblem.notNumeric(name, value: word), at: "constraints")
      }
    }
  }

  /// The combinations of levels; nil for a latin hypercube and if they cannot be counted.
  public var factorial: FactorialDesign? {
    let counts = factors.compactMap(\.levelCount)
    guard counts.count == factors.count else { return nil }
    return switch design {
    case .fullFactorial: .full(levels: counts)
    case .listed: .listed(levels: counts)
    case .latinHypercube: nil
    }
  }
}
