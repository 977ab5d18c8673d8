public import CivilCalendar
public import RandomVariates

/// Where records come from: what two runs have in common if the replications of one are,
/// to the last bit, those of the other.
public struct RecordProvenance: Hashable, Sendable {
  /// The name under which the result is kept.
  public var scenario: String
  /// The SHA-256 digest of the scenario in one piece, as it is run.
  public var resolvedDigest: String
  public var masterSeed: MasterSeed
  /// The first and the last day that is simulated.
  public var horizon: ClosedRange<CivilDate>
  /// The SHA-256 digest of the layout's names, numbers and meanings.
  public var layoutDigest: String
  public var tool: RunManifest.Tool
  /// The family of processors; the last bits may differ between two.
  public var architecture: String
  /// The areas that are run; nil for a district.
  public var areas: Areas?

  /// A table of areas, and what is run of each.
  public struct Areas: Hashable, Sendable {
    /// The SHA-256 digest of the table, in hexadecimal digits.
    public var tableDigest: String
    public var replications: ClosedRange<Int>

    public init(tableDigest: String, replications: ClosedRange<Int>) {
      self.tableDigest = tableDigest
      self.replications = replications
    }
  }

  /// What stands in each record.
  public var unit: RecordedUnit { areas == nil ? .replication : .area }

  public init(
    scenario: String, resolvedDigest: String, masterSeed: MasterSeed,
    horizon: ClosedRange<CivilDate>, form: RecordForm, tool: RunManifest.Tool,
    architecture: String, areas: Areas? = nil
  ) {
    self.scenario = scenario
    self.resolvedDigest = resolvedDigest
    self.masterSeed = masterSeed
    self.horizon = horizon
    layoutDigest = form.digest
    self.tool = tool
    self.architecture = architecture
    self.areas = areas
  }

  /// The first figure in which `other` differs, in words; nil if they are the same.
  public func difference(from other: RecordProvenance) -> String? {
    IdentityFigure.difference(figures, other.figures)
  }
}
