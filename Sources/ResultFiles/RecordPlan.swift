/// Which records a run is to make; in a run over areas an area stands in the place of a
/// replication.
public struct RecordPlan: Hashable, Sendable {
  public var provenance: RecordProvenance
  public var replications: ClosedRange<Int>

  public init(provenance: RecordProvenance, replications: ClosedRange<Int>) {
    self.provenance = provenance
    self.replications = replications
  }

  /// What keeps records of `other` that begin with replication `first` from being the first
  /// of this plan; nil if nothing does.
  func difference(from other: RecordProvenance, first: Int) -> String? {
    if let difference = other.difference(from: provenance) { return difference }
    let wanted = replications.lowerBound
    return first == wanted ? nil : "first replication \(first), not \(wanted)"
  }
}
