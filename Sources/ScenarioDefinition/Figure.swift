public import Measurement

/// A figure of a scenario, with what it says and where it comes from.
public struct Figure: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case number, integer, boolean, choice, date, dates
    case distribution
    case countDistribution = "count-distribution"
    /// Not known for sure, and so drawn once for each replication.
    case uncertain
  }

  /// The keys that lead to it, such as `beds.projects.east.opens`.
  public let path: String
  public let kind: Kind
  /// The figure as written, on one line.
  public let text: String
  public let unit: Unit
  public let meaning: LocalizedText
  /// Nil if neither the figure nor a section around it names one.
  public let source: String?
  public let place: SourcePlace

  public init(
    path: String, kind: Kind, text: String, unit: Unit, meaning: LocalizedText, source: String?,
    place: SourcePlace
  ) {
    self.path = path
    self.kind = kind
    self.text = text
    self.unit = unit
    self.meaning = meaning
    self.source = source
    self.place = place
  }
}
