/// Names one place in a waiting line, to leave it.
///
/// Once the customer has been served or has left, the ticket is stale for ever;
/// using it then does nothing. A ticket means something only to the line that
/// gave it.
@frozen
public struct WaitingTicket: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let place: UInt32
  @usableFromInline let generation: UInt32

  @inlinable
  init(place: UInt32, generation: UInt32) {
    self.place = place
    self.generation = generation
  }

  /// A ticket for no place in any line.
  @inlinable public static var none: Self { Self(place: .max, generation: .max) }
}
