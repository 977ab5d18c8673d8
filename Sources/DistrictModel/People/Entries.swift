import DiscreteEvent
import RandomVariates

/// Some people who come into view, the words with which their lives begin, and what the
/// screens make of them.
///
/// Taken together, because the processor works on several at a time only where no decision
/// on a life stands in between.
struct Entries: ~Copyable {
  static let capacity = 64

  private(set) var count = 0
  private var numbers = PlainBuffer<UInt32>(repeating: 0, count: capacity)
  private var words = PlainBuffer(
    repeating: RandomWords(first: 0, second: 0, third: 0, fourth: 0), count: capacity)
  private var outlooks = PlainBuffer(
    repeating: EntryOutlook(group: 0, mayCall: false, mayMove: false, mayChange: false),
    count: capacity)

  @inline(__always)
  func number(_ index: Int) -> Int { Int(numbers[index]) }

  @inline(__always)
  func outlook(_ index: Int) -> EntryOutlook { outlooks[index] }

  @inline(__always)
  func draws(_ index: Int) -> SIMD4<Double> { RandomStreams.uniforms(of: words[index]) }

  mutating func removeAll() { count = 0 }

  /// Takes somebody in, or leaves him out, without a decision.
  ///
  /// - Parameter times: 1 or 0.
  /// - Precondition: there is room.
  @inline(__always)
  mutating func put(
    _ number: Int, _ words: RandomWords, _ outlook: EntryOutlook, times: Int = 1
  ) {
    numbers[count] = UInt32(truncatingIfNeeded: number)
    self.words[count] = words
    outlooks[count] = outlook
    count &+= times
  }
}
