/// Storage for many growing and shrinking lists of notices, without allocation
/// once the greatest number ever held at a time has been seen.
///
/// Notices lie in blocks of 128; a list is a chain of blocks, and blocks given
/// back by one list serve the next.
@usableFromInline
struct NoticeBlocks<Event: BitwiseCopyable>: ~Copyable {
  @usableFromInline var notices = PlainBuffer<EventNotice<Event>>()
  /// For each block the block after it, in a list or among the vacant ones.
  @usableFromInline var following = PlainBuffer<UInt32>()
  @usableFromInline var firstVacant = UInt32.max

  @inlinable static var lengthBits: UInt32 { 7 }
  @inlinable static var length: UInt32 { 1 << lengthBits }

  @inlinable
  init() {}

  @inlinable
  mutating func reserveCapacity(_ count: Int) {
    notices.reserveCapacity(count)
    following.reserveCapacity(count / Int(Self.length) + 1)
  }

  /// Whether a block begins at `position`.
  @inlinable
  static func isBlockStart(_ position: UInt32) -> Bool {
    position & (length - 1) == 0
  }

  @inlinable
  mutating func append(_ notice: EventNotice<Event>, to bucket: inout NoticeBucket) {
    let bits = notice.time.orderedBits
    // Nowhere plus one is 0, where a block begins.
    var position = bucket.last &+ 1
    if Self.isBlockStart(position) {
      let block = takeBlock(filler: notice)
      position = block << Self.lengthBits
      if bucket.isEmpty {
        bucket.first = position
        bucket.earliest = bits
      } else {
        following[Int(bucket.last >> Self.lengthBits)] = block
      }
    }
    if bits < bucket.earliest { bucket.earliest = bits }
    notices[Int(position)] = notice
    bucket.last = position
  }

  /// Takes the first notice out of a bucket that is not empty.
  @inlinable
  mutating func removeFirst(from bucket: inout NoticeBucket) -> EventNotice<Event> {
    let notice = notices[Int(bucket.first)]
    bucket.first = position(after: bucket.first, last: bucket.last)
    if bucket.first == NoticeBucket.nowhere { bucket.last = NoticeBucket.nowhere }
    return notice
  }

  /// Where a list goes on after `position`; nowhere after its last notice. Gives
  /// the block back if nothing of it is left.
  @inlinable
  mutating func position(after position: UInt32, last: UInt32) -> UInt32 {
    let block = position >> Self.lengthBits
    if position == last {
      giveBack(block)
      return NoticeBucket.nowhere
    }
    guard Self.isBlockStart(position + 1) else { return position + 1 }
    let next = following[Int(block)]
    giveBack(block)
    return next << Self.lengthBits
  }

  @inlinable
  mutating func takeBlock(filler: EventNotice<Event>) -> UInt32 {
    guard firstVacant != .max else { return addBlock(filler: filler) }
    let block = firstVacant
    firstVacant = following[Int(block)]
    return block
  }

  @inlinable
  mutating func giveBack(_ block: UInt32) {
    following[Int(block)] = firstVacant
    firstVacant = block
  }

  @inlinable @inline(never)
  mutating func addBlock(filler: EventNotice<Event>) -> UInt32 {
    precondition(notices.count < Int(UInt32.max - Self.length), "too many pending events")
    notices.append(filler, repeated: Int(Self.length))
    following.append(.max)
    return UInt32(following.count - 1)
  }

  @inlinable
  borrowing func duplicate() -> Self {
    var copy = Self()
    copy.notices = notices.duplicate()
    copy.following = following.duplicate()
    copy.firstVacant = firstVacant
    return copy
  }
}
