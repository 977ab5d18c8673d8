public import CivilCalendar
import ContentDigest
public import Measurement
public import RandomVariates

/// What the parts of one run have in common, and what makes them parts of one run.
public struct RunIdentity: Hashable, Sendable {
  /// The name under which the result is kept.
  public var scenario: String
  /// The SHA-256 digest of the scenario in one piece, as it is run.
  public var resolvedDigest: String
  public var masterSeed: MasterSeed
  /// The number of replications in all parts together.
  public var replications: Int
  /// The first and the last day that is simulated.
  public var horizon: ClosedRange<CivilDate>
  /// Whether the communities are listed for each replication.
  public var includesCommunities: Bool
  /// The SHA-256 digest of the layout's names, numbers and meanings.
  public var layoutDigest: String
  public var tool: RunManifest.Tool
  /// The family of processors; the last bits may differ between two.
  public var architecture: String
  /// The number of parts.
  public var parts: Int

  public init(
    scenario: String, resolvedDigest: String, masterSeed: MasterSeed, replications: Int,
    horizon: ClosedRange<CivilDate>, includesCommunities: Bool, layout: ObservationLayout,
    tool: RunManifest.Tool, architecture: String, parts: Int
  ) {
    self.scenario = scenario
    self.resolvedDigest = resolvedDigest
    self.masterSeed = masterSeed
    self.replications = replications
    self.horizon = horizon
    self.includesCommunities = includesCommunities
    layoutDigest = layout.digest
    self.tool = tool
    self.architecture = architecture
    self.parts = parts
  }

  /// The first figure in which `other` differs, in words; nil if they are the same.
  public func difference(from other: RunIdentity) -> String? {
    zip(figures, other.figures).first { $0.value != $1.value }.map { own, other in
      "\(own.name.replacing("_", with: " ")) \(own.value), not \(other.value)"
    }
  }
}
