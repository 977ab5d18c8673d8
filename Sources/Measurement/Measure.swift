/// What a number in a result says, and in which unit.
public struct Measure: Hashable, Sendable {
  /// The name in the tables, such as `beds_per_thousand`.
  public let name: String
  /// The unit in the tables, such as `beds` or `yuan`; `1` for a share.
  public let unit: String
  public let meaning: LocalizedText

  public init(_ name: String, unit: String, meaning: LocalizedText) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
  }
}
