/// Whom a random number belongs to: a person, a room, a street's canteen.
///
/// A key must not depend on what happened before in a run, or two plans could
/// not be compared person by person. Number the entities of the initial
/// population, and derive later ones from their origin.
@frozen
public struct EntityKey: Hashable, Sendable, BitwiseCopyable {
  public let word: UInt64

  @inlinable
  public init(_ word: UInt64) {
    self.word = word
  }

  /// The key of something known by its name, hashed as a ``RandomSource`` is.
  public init(name: String) {
    word = NameHash.word(of: name)
  }
}
