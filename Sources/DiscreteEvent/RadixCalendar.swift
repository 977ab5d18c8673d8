/// Notices in the order of time, class and sequence, at a cost that does not
/// grow with their number.
///
/// Time is read as a number of eleven digits to the base 64. A notice is filed
/// under the highest digit in which its time differs from the instant reached so
/// far, in the bucket of that digit's value; notices due at that very instant
/// are filed under their class. So the next notice is always in the lowest
/// bucket of the lowest row in use. When that bucket is reached, the instant
/// reached so far becomes the least time in it, and its notices are filed anew,
/// each at least one row further down. Buckets keep the order in which they were
/// filled, which is the order of sequence; no two notices are ever compared.
///
/// A notice moves at most eleven times, whatever the pattern of times, and two
/// to four times in practice. Rows below the one being emptied are empty, hence
/// the order of sequence survives every move.
///
/// Up to sixteen notices need none of this: they are kept sorted, until another
/// comes; then all are filed, and sorting is taken up again when none is left.
///
/// After R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan, "Faster
/// Algorithms for the Shortest Path Problem", Journal of the ACM 37 (1990):
/// the radix heap, here with digits and with ties resolved.
@usableFromInline
struct RadixCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// The time of the last notice refiled or taken; none pending is earlier.
  @usableFromInline var reached: UInt64
  /// Bit `r` is set if row `r` holds a notice. Row 0 is that of the classes.
  @usableFromInline var rowsInUse: UInt64 = 0
  /// For each row, the buckets that hold a notice.
  @usableFromInline var bucketsInUse: PlainBuffer<UInt64>
  @usableFromInline var buckets: PlainBuffer<NoticeBucket>
  @usableFromInline var blocks = NoticeBlocks<Event>()
  /// All notices, as long as they are few; then no row is in use.
  @usableFromInline var few = FewNotices<Event>()

  @inlinable static var digitBits: Int { 6 }
  @inlinable static var rowLength: Int { 64 }
  @inlinable static var rowCount: Int { 12 }

  @inlinable
  init(startingAt time: SimulationTime) {
    reached = time.orderedBits
    bucketsInUse = PlainBuffer(repeating: 0, count: Self.rowCount)
    buckets = PlainBuffer(repeating: NoticeBucket(), count: Self.rowCount * Self.rowLength)
  }

  /// Takes in a notice that is not due before any notice taken so far.
  @inlinable @inline(__always)
  mutating func insert(_ notice: EventNotice<Event>) {
    if rowsInUse == 0, few.hasRoom {
      few.insert(notice)
    } else {
      insertAmongMany(notice)
    }
  }

  @inlinable @inline(never)
  mutating func insertAmongMany(_ notice: EventNotice<Event>) {
    if !few.isEmpty { fileTheFew() }
    file(notice)
  }

  /// Moves the few into rows, in their order: those of one instant stay in sequence.
  @inlinable @inline(never)
  mutating func fileTheFew() {
    while let notice = few.removeFirst(until: .endOfTime) { file(notice) }
  }

  /// Files a notice under the highest digit that differs.
  @inlinable
  mutating func file(_ notice: EventNotice<Event>) {
    let bits = notice.time.orderedBits
    let difference = bits ^ reached
    var row = 0
    var digit = Int(truncatingIfNeeded: notice.rank >> 56)
    if difference != 0 {
      let level = (63 - difference.leadingZeroBitCount) / Self.digitBits
      let shifted = bits &>> UInt64(truncatingIfNeeded: level &* Self.digitBits)
      digit = Int(truncatingIfNeeded: shifted) & (Self.rowLength - 1)
      row = level + 1
    }
    rowsInUse |= 1 &<< UInt64(row)
    bucketsInUse[row] |= 1 &<< UInt64(digit)
    blocks.append(notice, to: &buckets[row * Self.rowLength + digit])
  }

  /// Takes the first notice out, unless it is due after `horizon`.
  @inlinable @inline(__always)
  mutating func removeFirst(until horizon: SimulationTime) -> EventNotice<Event>? {
    guard rowsInUse == 0 else { return removeFirstOfMany(until: horizon) }
    guard let notice = few.removeFirst(until: horizon) else { return nil }
    reached = notice.time.orderedBits
    return notice
  }

  @inlinable @inline(never)
  mutating func removeFirstOfMany(until horizon: SimulationTime) -> EventNotice<Event>? {
    while rowsInUse != 0 {
      let row = rowsInUse.trailingZeroBitCount
      let index = row * Self.rowLength + bucketsInUse[row].trailingZeroBitCount
      let bucket = buckets[index]
      guard bucket.earliest <= horizon.orderedBits else { return nil }
      reached = bucket.earliest
      if row == 0 || bucket.first == bucket.last {
        let notice = blocks.removeFirst(from: &buckets[index])
        if buckets[index].isEmpty { markEmpty(row: row) }
        return notice
      }
      refile(row: row, index: index)
    }
    return nil
  }

  /// Notes that the lowest bucket in use of `row` has been emptied.
  @inlinable
  mutating func markEmpty(row: Int) {
    let remaining = bucketsInUse[row] & (bucketsInUse[row] &- 1)
    bucketsInUse[row] = remaining
    if remaining == 0 { rowsInUse &= ~(1 &<< UInt64(row)) }
  }

  /// Empties the lowest bucket in use of `row` into lower rows.
  @inlinable
  mutating func refile(row: Int, index: Int) {
    let bucket = buckets[index]
    buckets[index] = NoticeBucket()
    markEmpty(row: row)
    var position = bucket.first
    while position != NoticeBucket.nowhere {
      let notice = blocks.notices[Int(position)]
      position = blocks.position(after: position, last: bucket.last)
      file(notice)
    }
  }

  /// Drops every notice that is not in force, keeping the order of the others.
  @inlinable @inline(never)
  mutating func removeAll(notInForceIn handles: borrowing HandleTable<Event>) {
    few.removeAll(notInForceIn: handles)
    for index in 0..<buckets.count where !buckets[index].isEmpty {
      let bucket = buckets[index]
      let row = index / Self.rowLength
      buckets[index] = NoticeBucket()
      bucketsInUse[row] &= ~(1 &<< UInt64(index % Self.rowLength))
      if bucketsInUse[row] == 0 { rowsInUse &= ~(1 &<< UInt64(row)) }
      var position = bucket.first
      while position != NoticeBucket.nowhere {
        let notice = blocks.notices[Int(position)]
        position = blocks.position(after: position, last: bucket.last)
        if handles.isInForce(notice) { file(notice) }
      }
    }
  }

  @inlinable
  borrowing func duplicate() -> Self {
    var copy = Self(startingAt: .zero)
    copy.reached = reached
    copy.rowsInUse = rowsInUse
    copy.bucketsInUse = bucketsInUse.duplicate()
    copy.buckets = buckets.duplicate()
    copy.blocks = blocks.duplicate()
    copy.few = few.duplicate()
    return copy
  }
}
