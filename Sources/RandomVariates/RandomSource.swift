/// What a random number is for, such as "people: lifetime".
///
/// Numbers of different sources are independent. A source is known by its name
/// alone, so that adding another one changes none of its numbers.
@frozen
public struct RandomSource: Hashable, Sendable, BitwiseCopyable {
  /// A hash of the name that is the same in every process and every version.
  public let word: UInt64

  /// Make a source once and keep it: the name is hashed here.
  public init(_ name: String) {
    word = NameHash.word(of: name)
  }
}
