public import Measurement
public import RandomVariates

/// What a sensitivity study showed.
public struct SensitivityOutcome: Sendable {
  public struct Parameter: Hashable, Sendable {
    public let identifier: String
    public let name: LocalizedText
    /// The figures that have its value.
    public let paths: [String]
    public let distribution: Distribution

    public init(
      identifier: String, name: LocalizedText, paths: [String], distribution: Distribution
    ) {
      self.identifier = identifier
      self.name = name
      self.paths = paths
      self.distribution = distribution
    }
  }

  public struct Answer: Sendable {
    public let identifier: String
    public let name: LocalizedText
    /// The unit in the tables; `1` for whether a promise is kept.
    public let unit: String
    public let isPromise: Bool
    /// At each point.
    public let answers: [Replicates]
    public let result: SensitivityResult

    public init(
      identifier: String, name: LocalizedText, unit: String, isPromise: Bool,
      answers: [Replicates], result: SensitivityResult
    ) {
      self.identifier = identifier
      self.name = name
      self.unit = unit
      self.isPromise = isPromise
      self.answers = answers
      self.result = result
    }
  }

  public let parameters: [Parameter]
  /// At each point, the value of each parameter as it was written into the scenario.
  public let points: [[String]]
  public let answers: [Answer]

  public init(parameters: [Parameter], points: [[String]], answers: [Answer]) {
    self.parameters = parameters
    self.points = points
    self.answers = answers
  }
}
