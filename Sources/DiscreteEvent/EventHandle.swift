/// Names one scheduled event, to cancel it or to move it.
///
/// Once the event has happened or has been cancelled the handle is stale for
/// ever; using it then does nothing. A handle means something only to the future
/// event list that gave it.
@frozen
public struct EventHandle: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let slot: UInt32
  @usableFromInline let generation: UInt32

  @inlinable
  init(slot: UInt32, generation: UInt32) {
    self.slot = slot
    self.generation = generation
  }

  /// A handle that names no event of any list.
  @inlinable public static var none: Self { Self(slot: .max, generation: .max) }
}
