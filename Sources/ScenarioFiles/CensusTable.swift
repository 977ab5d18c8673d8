/// People by area, sex and age group, as a census publishes them.
public struct CensusTable: Hashable, Sendable {
  public struct Area: Hashable, Sendable {
    public let code: String
    public let name: String
    /// By age group, the open one last.
    public internal(set) var female: [Int]
    public internal(set) var male: [Int]
  }

  /// The first age of each group; the last is open.
  public let firstAges: [Int]
  /// The years in each group but the last: 1 or 5.
  public let groupWidth: Int
  /// In the order of their codes.
  public let areas: [Area]
}
