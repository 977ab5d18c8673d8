/// Equal buckets up to a horizon, an overflow list beyond it. A bucket is sorted
/// when it is reached; at the horizon the overflow is spread over new buckets.
struct SortedBuckets: PendingEvents, ~Copyable {
  /// The bucket being consumed, last first.
  private var current = ContiguousArray<Notice>()
  private var buckets = ContiguousArray<ContiguousArray<Notice>>()
  private var overflow = ContiguousArray<Notice>()
  private var base: Int64 = 0
  private var width: Int64 = 1
  private var nextBucket = 0
  private var sequence: UInt64 = 0

  mutating func insert(_ event: UInt64, at time: Int64) {
    sequence += 1
    file(Notice(time: time, rank: sequence, event: event, slot: 0))
  }

  private mutating func file(_ notice: Notice) {
    let index = Int((notice.time - base) / width)
    if index >= buckets.count {
      overflow.append(notice)
    } else if index >= nextBucket {
      buckets[index].append(notice)
    } else {
      var place = current.count
      while place > 0, current[place - 1].precedes(notice) { place -= 1 }
      current.insert(notice, at: place)
    }
  }

  mutating func removeFirst() -> (time: Int64, event: UInt64) {
    while current.isEmpty {
      if nextBucket == buckets.count { spreadOverflow() }
      swap(&current, &buckets[nextBucket])
      nextBucket += 1
      current.sort { $1.precedes($0) }
    }
    let first = current.removeLast()
    return (first.time, first.event)
  }

  /// Buckets for the nearer part of the overflow, about four notices to each.
  private mutating func spreadOverflow() {
    var earliest = Int64.max
    var sum = 0.0
    for notice in overflow {
      earliest = min(earliest, notice.time)
      sum += Double(notice.time)
    }
    let count = overflow.count
    let mean = sum / Double(count) - Double(earliest)
    let bucketCount = max(1, count / 4)
    base = earliest
    width = max(1, Int64(4 * mean / Double(bucketCount)))
    nextBucket = 0
    if buckets.count > bucketCount { buckets.removeLast(buckets.count - bucketCount) }
    while buckets.count < bucketCount { buckets.append([]) }
    var waiting = ContiguousArray<Notice>()
    swap(&waiting, &overflow)
    for notice in waiting { file(notice) }
  }
}
