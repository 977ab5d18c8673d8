public import Measurement

/// What one more site of a service does in each of several places, under one way in which the
/// others go on, future by future.
public struct SiteComparison: Sendable {
  /// One more, in one place.
  public struct Site: Sendable {
    /// With it less without it, in the order of the measures.
    public let differences: [PairedDifference]
    public let openAtEnd: Proportion
    public let neverClosed: Proportion
    public let standing: OptionRanks.Standing

    public init(
      differences: [PairedDifference], openAtEnd: Proportion, neverClosed: Proportion,
      standing: OptionRanks.Standing
    ) {
      self.differences = differences
      self.openAtEnd = openAtEnd
      self.neverClosed = neverClosed
      self.standing = standing
    }
  }

  /// The name of the way in which the others go on.
  public let rollOut: String
  /// The place that is next by its rule; nil where there is none.
  public let next: Subject?
  /// Without the one more, in the order of the measures.
  public let totals: [Estimate]
  /// The same less those of the way that is the reference.
  public let differences: [PairedDifference]
  /// In the order of the places.
  public let sites: [Site]

  public init(
    rollOut: String, next: Subject?, totals: [Estimate], differences: [PairedDifference],
    sites: [Site]
  ) {
    self.rollOut = rollOut
    self.next = next
    self.totals = totals
    self.differences = differences
    self.sites = sites
  }

  /// The places from the first to the last, by number.
  public var order: [Int] {
    sites.indices.sorted { sites[$0].standing.rank < sites[$1].standing.rank }
  }

  /// The places that may be the best, by number, those with the better means first.
  public var possiblyBest: [Int] {
    order.filter { sites[$0].standing.possible.lowerBound == 1 }
  }
}
