/// A balance that a system strikes in every replication; one that does not hold ends the run.
public struct SelfCheck: Hashable, Sendable {
  /// The name in the manifest, such as `littles_law`.
  public let identifier: String
  public let meaning: LocalizedText

  public init(_ identifier: String, meaning: LocalizedText) {
    self.identifier = identifier
    self.meaning = meaning
  }
}
