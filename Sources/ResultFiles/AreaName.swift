/// How an area is called.
public struct AreaName: Hashable, Sendable, Codable {
  /// By which the areas are ordered.
  public let code: String
  public let name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
