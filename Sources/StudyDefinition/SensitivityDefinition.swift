import Measurement
public import ScenarioDefinition

/// A study of what uncertain figures do to some answers.
public struct SensitivityDefinition: Sendable {
  public enum Method: String, CaseIterable, Sendable {
    /// One parameter after the other at its low and its high value.
    case tornado
    /// Elementary effects along trajectories: which parameters matter at all.
    case morris
    /// Variance-based indices.
    case sobol
    /// A sample of the parameters: chance against what is not known.
    case twoLayers = "two_layers"

    /// The most samples; trajectories are chosen in a time that grows with their square.
    public var sampleLimit: Int { self == .morris ? 500 : 100_000 }
  }

  public static let parameterLimit = 20

  public let study: StudiedScenario
  public let method: Method
  /// Trajectories, rows or points; nil for the method's default.
  public let samples: Int?
  public let parameters: [StudiedParameter]
  /// Empty for every promise at its last date.
  public let answers: [StudiedAnswer]

  public init(reading section: SectionReader) {
    study = StudiedScenario(reading: section)
    method = section.choice(
      "method", of: Method.self, meaning: LocalizedText(en: "how it is studied", zh: "方法"))
    samples = section.optionalInteger(
      "samples", unit: .count, in: 2...method.sampleLimit,
      meaning: LocalizedText(
        en: "trajectories of morris, rows of sobol (best a power of 2), points of two_layers",
        zh: "morris 的轨迹数、sobol 的行数（宜为 2 的幂）、two_layers 的点数"))
    let entries = section.entries(
      "parameters", meaning: LocalizedText(en: "what is not known for sure", zh: "不确定的参数"))
    parameters = entries.compactMap {
      StudiedParameter(reading: $0.section, identifier: $0.identifier)
    }
    answers = section.optionalEntries(
      "outputs",
      meaning: LocalizedText(en: "what is asked; else every promise", zh: "所问的输出（不写则为各承诺）")
    ).compactMap { StudiedAnswer(reading: $0.section, identifier: $0.identifier) }
    if section.has("parameters"), entries.isEmpty {
      section.report(StudyProblem.noFactors, at: "parameters")
    }
    if entries.count > Self.parameterLimit {
      section.report(
        StudyProblem.tooManyParameters(limit: Self.parameterLimit), at: "parameters")
    }
    var paths: Set<String> = []
    for path in parameters.flatMap(\.paths) where !paths.insert(path.text).inserted {
      section.report(StudyProblem.pathTwice(path.text), at: "parameters")
    }
  }
}
