/// A part of a scenario as it was written, with its place.
///
/// Scalars stay text: what a text means is decided by who reads it, so that
/// `12:30`, `012` and `no` never turn into something else.
public struct ScenarioNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case null
    case scalar(String, isQuoted: Bool)
    case sequence([ScenarioNode])
    /// No two members have the same key.
    case mapping([Member])
  }

  public struct Member: Hashable, Sendable {
    public var key: String
    public var keyPlace: SourcePlace
    public var value: ScenarioNode

    public init(key: String, keyPlace: SourcePlace, value: ScenarioNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  public var content: Content
  public var place: SourcePlace
  /// Where the figures here come from, if that is not written in the node
  /// itself: the source of a table. Empty if they have none, whatever is
  /// written around them: a figure that replaces a parent's.
  public var source: String?

  public init(_ content: Content, at place: SourcePlace, source: String? = nil) {
    self.content = content
    self.place = place
    self.source = source
  }
}

extension ScenarioNode {
  /// The members of a mapping, in the order written; nil for anything else.
  public var members: [Member]? {
    guard case .mapping(let members) = content else { return nil }
    return members
  }

  /// The text of a scalar; nil for anything else.
  public var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The member of a mapping with this key. Linear in the number of members.
  public func member(_ key: String) -> Member? {
    members?.first { $0.key == key }
  }

  /// The value of a mapping's member with this key.
  public subscript(key: String) -> ScenarioNode? {
    member(key)?.value
  }

  /// The source that the node names; empty if it says that there is none, nil
  /// if it says nothing.
  package var statedSource: String? {
    guard let stated = self[SectionReader.sourceKey] else { return source }
    return stated.text ?? ""
  }

  var shape: Shape {
    switch content {
    case .null: .nothing
    case .scalar: .value
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}

/// The outer form of a node.
public enum Shape: Hashable, Sendable {
  case nothing, value, list, mapping
}
