/// The classic test of a structure for pending events: take the first out and
/// put one back, so that the number pending stays the same.
struct HoldModel {
  let pending: Int
  let increments: Increments

  /// Whether so many events share an instant that inserting among them one by
  /// one takes minutes.
  var isMostlyTies: Bool { increments == .ties && pending > 10_000 }

  /// The nanoseconds of processor for one event, drawing its increment included.
  func measure<Structure: PendingEvents & ~Copyable>(_ structure: Structure.Type) -> Double {
    var events = Structure()
    var generator = Xorshift(seed: 1)
    for number in 0..<pending {
      events.insert(UInt64(number), at: increments.draw(&generator))
    }
    let holds = max(1_000_000, pending)
    hold(&events, &generator, holds / 2)
    let start = ProcessorTime.now
    hold(&events, &generator, holds)
    return (ProcessorTime.now - start) / Double(holds)
  }

  @inline(never)
  private func hold<Structure: PendingEvents & ~Copyable>(
    _ events: inout Structure, _ generator: inout Xorshift, _ holds: Int
  ) {
    for _ in 0..<holds {
      let first = events.removeFirst()
      events.insert(first.event, at: first.time + increments.draw(&generator))
    }
  }
}
