/// The first four words of a stream.
@frozen
public struct RandomWords: Hashable, BitwiseCopyable, Sendable {
  public let first: UInt64
  public let second: UInt64
  public let third: UInt64
  public let fourth: UInt64

  @inlinable
  public init(first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }
}
