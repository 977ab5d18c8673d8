/// The ladder queue of W. T. Tang, R. S. M. Goh and I. L.-J. Thng, "Ladder Queue:
/// An O(1) Priority Queue Structure for Large-Scale Discrete Event Simulation",
/// ACM Transactions on Modeling and Computer Simulation 15 (2005).
struct LadderQueue: PendingEvents, ~Copyable {
  private struct Rung {
    var buckets: ContiguousArray<ContiguousArray<Notice>> = []
    var start: Int64 = 0
    var width: Int64 = 1
    var current = 0
    var count = 0
  }

  private static let threshold = 50
  private static let maximumRungs = 8

  private var top = ContiguousArray<Notice>()
  private var topStart = Int64.min
  private var topEarliest = Int64.max
  private var topLatest = Int64.min
  private var rungs = ContiguousArray<Rung>(repeating: Rung(), count: maximumRungs)
  private var rungsInUse = 0
  /// Sorted, last first.
  private var bottom = ContiguousArray<Notice>()
  private var sequence: UInt64 = 0

  mutating func insert(_ event: UInt64, at time: Int64) {
    sequence += 1
    let notice = Notice(time: time, rank: sequence, event: event, slot: 0)
    if time >= topStart {
      top.append(notice)
      topEarliest = min(topEarliest, time)
      topLatest = max(topLatest, time)
      return
    }
    for rung in 0..<rungsInUse {
      let reached = rungs[rung].start + Int64(rungs[rung].current) * rungs[rung].width
      if time >= reached {
        file(notice, rung: rung)
        return
      }
    }
    var place = bottom.count
    while place > 0, bottom[place - 1].precedes(notice) { place -= 1 }
    bottom.insert(notice, at: place)
  }

  mutating func removeFirst() -> (time: Int64, event: UInt64) {
    if bottom.isEmpty { refillBottom() }
    let first = bottom.removeLast()
    return (first.time, first.event)
  }

  private mutating func file(_ notice: Notice, rung: Int) {
    let index = Int((notice.time - rungs[rung].start) / rungs[rung].width)
    rungs[rung].buckets[index].append(notice)
    rungs[rung].count += 1
  }

  private mutating func spread(
    _ notices: consuming ContiguousArray<Notice>, from start: Int64, over span: Int64
  ) {
    let rung = rungsInUse
    rungsInUse += 1
    let width = max(1, (span + Int64(notices.count) - 1) / Int64(notices.count))
    let bucketCount = Int(span / width) + 2
    rungs[rung].start = start
    rungs[rung].width = width
    rungs[rung].current = 0
    rungs[rung].count = 0
    while rungs[rung].buckets.count < bucketCount { rungs[rung].buckets.append([]) }
    for notice in notices { file(notice, rung: rung) }
  }

  private mutating func refillBottom() {
    while true {
      while rungsInUse > 0, rungs[rungsInUse - 1].count == 0 { rungsInUse -= 1 }
      if rungsInUse == 0 {
        let span = topLatest - topEarliest + 1
        let start = topEarliest
        topStart = topLatest + 1
        topEarliest = .max
        topLatest = .min
        let all = top
        top = []
        spread(all, from: start, over: span)
      }
      let rung = rungsInUse - 1
      var index = rungs[rung].current
      while rungs[rung].buckets[index].isEmpty { index += 1 }
      rungs[rung].current = index + 1
      let start = rungs[rung].start + Int64(index) * rungs[rung].width
      let bucketCount = rungs[rung].buckets[index].count
      rungs[rung].count -= bucketCount
      if bucketCount > Self.threshold, rungsInUse < Self.maximumRungs, rungs[rung].width > 1 {
        var notices = ContiguousArray<Notice>()
        swap(&notices, &rungs[rung].buckets[index])
        spread(notices, from: start, over: rungs[rung].width)
      } else {
        swap(&bottom, &rungs[rung].buckets[index])
        bottom.sort { $1.precedes($0) }
        return
      }
    }
  }
}
