/// An instant on the simulation clock: a whole number of ticks.
///
/// What a tick means is the model's business. Differences between instants are
/// plain tick counts (`Int64`); the sum of two instants does not compile. Whole
/// ticks make ties exact and areas under a curve free of rounding.
///
/// Adding beyond the 64-bit range is a programmer's error and traps.
@frozen
public struct SimulationTime: Comparable, Hashable, BitwiseCopyable, Sendable {
  /// Ticks since the model's zero; may be negative.
  public let ticks: Int64

  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  /// The instant with tick count 0.
  @inlinable public static var zero: Self { Self(ticks: 0) }

  /// The last instant there is. A run until then ends when nothing is left to do.
  @inlinable public static var endOfTime: Self { Self(ticks: .max) }

  @inlinable
  public func adding(_ delay: Int64) -> Self {
    Self(ticks: ticks + delay)
  }

  @inlinable
  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.ticks < later.ticks
  }

  @inlinable
  public static func + (time: Self, delay: Int64) -> Self {
    Self(ticks: time.ticks + delay)
  }

  /// The ticks from `earlier` to `later`.
  @inlinable
  public static func - (later: Self, earlier: Self) -> Int64 {
    later.ticks - earlier.ticks
  }

  /// The tick count as an unsigned number with the same order.
  @inlinable
  var orderedBits: UInt64 {
    UInt64(bitPattern: ticks) ^ (1 << 63)
  }
}

extension SimulationTime: CustomStringConvertible {
  public var description: String { "tick \(ticks)" }
}
