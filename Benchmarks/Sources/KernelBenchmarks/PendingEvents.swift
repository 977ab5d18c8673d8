/// What the hold model asks of a structure for pending events.
protocol PendingEvents: ~Copyable {
  init()
  mutating func insert(_ event: UInt64, at time: Int64)
  /// Takes out the first event; there is one.
  mutating func removeFirst() -> (time: Int64, event: UInt64)
}

/// A notice of the same size and with the same order as the kernel's.
struct Notice: BitwiseCopyable {
  var time: Int64
  var rank: UInt64
  var event: UInt64
  var slot: UInt64

  func precedes(_ other: Self) -> Bool {
    time == other.time ? rank < other.rank : time < other.time
  }
}
