public import Experimentation

/// What a study was, beside its numbers: what `run.json` says of it.
public struct StudyDescription: Hashable, Sendable {
  /// The name under which the result is kept.
  public var name: String
  /// `sweep`, or the method of a sensitivity study.
  public var method: String
  /// The master seed, the replications of one point and the workers.
  public var design: ExperimentDesign
  public var pointCount: Int
  /// The number of replications at all points together.
  public var replicationCount: Int
  /// The study and its scenario, each in one piece.
  public var resolvedStudy: String
  public var resolvedScenario: String

  public init(
    name: String, method: String, design: ExperimentDesign, pointCount: Int,
    replicationCount: Int, resolvedStudy: String, resolvedScenario: String
  ) {
    self.name = name
    self.method = method
    self.design = design
    self.pointCount = pointCount
    self.replicationCount = replicationCount
    self.resolvedStudy = resolvedStudy
    self.resolvedScenario = resolvedScenario
  }
}
