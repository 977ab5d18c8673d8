/// What the parts of one run have in common, and what makes them parts of one run.
public struct RunIdentity: Hashable, Sendable {
  /// Where the records of all parts come from.
  public var provenance: RecordProvenance
  /// The number of replications in all parts together; in a run over areas, of areas.
  public var replications: Int
  /// Whether the communities are listed for each replication.
  public var includesCommunities: Bool
  /// The number of parts.
  public var parts: Int

  public init(
    provenance: RecordProvenance, replications: Int, includesCommunities: Bool, parts: Int
  ) {
    self.provenance = provenance
    self.replications = replications
    self.includesCommunities = includesCommunities
    self.parts = parts
  }

  /// The first figure in which `other` differs, in words; nil if they are the same.
  public func difference(from other: RunIdentity) -> String? {
    IdentityFigure.difference(figures, other.figures)
  }
}

/// The identity of a run as names and texts, as it stands in `part.json`.
extension RunIdentity {
  /// All figures, in the order in which they are compared.
  var figures: [IdentityFigure] {
    [
      IdentityFigure("parts", String(parts)),
      IdentityFigure(countName, String(replications)),
      IdentityFigure("communities", includesCommunities ? "listed" : "not listed"),
    ] + provenance.figures
  }

  private var countName: String { provenance.areas == nil ? "replications" : "areas" }

  /// The identity with these figures; nil if one is missing or makes no sense.
  init?(figures: [String: String]) {
    guard let parts = figures["parts"].flatMap(Int.init),
      let replications = (figures["areas"] ?? figures["replications"]).flatMap(Int.init),
      1 <= parts, parts <= replications, replications <= 1 << 40,
      let communities = figures["communities"], ["listed", "not listed"].contains(communities),
      let provenance = RecordProvenance(figures: figures)
    else { return nil }
    self.provenance = provenance
    self.replications = replications
    includesCommunities = communities == "listed"
    self.parts = parts
  }
}
