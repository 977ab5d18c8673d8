/// A first-in-first-out list of notices, kept in the blocks of a `NoticeBlocks`.
@usableFromInline
struct NoticeBucket: BitwiseCopyable {
  /// The position of the first notice.
  @usableFromInline var first: UInt32
  /// The position of the last notice, itself included; `nowhere` if there is none.
  @usableFromInline var last: UInt32
  /// The least time of all notices filed since the bucket was last empty.
  @usableFromInline var earliest: UInt64

  @inlinable
  init() {
    first = Self.nowhere
    last = Self.nowhere
    earliest = .max
  }

  @inlinable var isEmpty: Bool { last == Self.nowhere }

  /// The position of no notice.
  @inlinable static var nowhere: UInt32 { .max }
}
