import Measurement
public import RandomVariates
import ScenarioDefinition

/// Which values a figure takes in a study.
public enum FigureLevels: Hashable, Sendable {
  /// These values, as they would be written in the scenario.
  case listed([String])
  /// Any value of a distribution.
  case drawn(Distribution)

  public static let drawnKey = "drawn_from"

  /// How many values are listed; nil for drawn ones.
  public var count: Int? {
    guard case .listed(let values) = self else { return nil }
    return values.count
  }

  static func drawn(reading section: SectionReader) -> Distribution? {
    section.optionalDistribution(
      drawnKey, unit: .none, in: -Double.infinity...Double.infinity,
      meaning: LocalizedText(en: "the distribution of its possible values", zh: "可能取值的分布"))
  }

  /// The levels that are written in `section`; nil if none can be read, which is reported.
  init?(reading section: SectionReader, of name: String) {
    let any = -Double.infinity...Double.infinity
    let values = section.optionalWrittenValues(
      "values", meaning: LocalizedText(en: "its values, as in the scenario", zh: "取值（写法同方案）"))
    let from = section.optionalNumber(
      "from", unit: .none, in: any, meaning: LocalizedText(en: "the first value", zh: "起始值"))
    let to = section.optionalNumber(
      "to", unit: .none, in: any, meaning: LocalizedText(en: "the last value", zh: "终止值"))
    let steps = section.optionalInteger(
      "steps", unit: .count, in: 2...10_000,
      meaning: LocalizedText(
        en: "how many values, at equal distances, both ends included", zh: "等距取值个数（含两端）"))
    let drawn = Self.drawn(reading: section)
    let isRange = ["from", "to", "steps"].contains { section.has($0) }
    guard section.isWritten else { return nil }
    let ways = [section.has("values"), isRange, section.has(Self.drawnKey)].filter { $0 }.count
    guard ways == 1 else {
      section.report(ways == 0 ? StudyProblem.noLevels(key: name) : .levelsTwice)
      return nil
    }
    if let values {
      guard !values.isEmpty else { return nil }
      self = .listed(values.map(\.text))
    } else if let drawn {
      self = .drawn(drawn)
    } else if let from, let to, let steps {
      guard from < to else {
        let (low, high) = (NumberText.shortest(from), NumberText.shortest(to))
        section.report(StudyProblem.stepsNotRising(from: low, to: high), at: "to")
        return nil
      }
      self = .listed(Self.steps(from: from, to: to, count: steps).map(NumberText.shortest))
    } else {
      if isRange, !["from", "to", "steps"].allSatisfy({ section.has($0) }) {
        section.report(StudyProblem.incompleteSteps)
      }
      return nil
    }
  }

  /// Values at equal distances, to twelve digits of the largest, so that 0.1 + 2 × 0.1 is 0.3.
  private static func steps(from: Double, to: Double, count: Int) -> [Double] {
    var scale = 1e12
    var largest = max(abs(from), abs(to))
    while largest >= 10, scale > 1 {
      largest /= 10
      scale /= 10
    }
    return (0..<count).map { index in
      let value = from + (to - from) * (Double(index) / Double(count - 1))
      let scaled = value * scale
      return scaled.isFinite ? scaled.rounded() / scale : value
    }
  }
}
