/// What a number is about: the district, one of its parts, or a group of people.
public struct Subject: Hashable, Sendable {
  /// The kinds of subject, in the order in which tables list them.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case district, street, community, facility
    case waitingClass = "waiting_class"
  }

  public let kind: Kind
  /// The identifier in the scenario; `district` for the district itself.
  public let identifier: String
  public let name: LocalizedText

  public init(_ kind: Kind, identifier: String, name: LocalizedText) {
    self.kind = kind
    self.identifier = identifier
    self.name = name
  }
}
