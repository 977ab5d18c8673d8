import DiscreteEvent
import Testing

/// The list against a sorted array, operation by operation.
@Suite struct FutureEventListDifferentialTests {
  /// How often each kind of operation is chosen, out of 100; the rest take the
  /// next event.
  struct Mix: CustomTestStringConvertible {
    let name: String
    let schedule: Int
    let cancel: Int
    let reschedule: Int
    var testDescription: String { name }
  }

  static let mixes = [
    Mix(name: "growing", schedule: 60, cancel: 2, reschedule: 3),
    Mix(name: "steady", schedule: 45, cancel: 5, reschedule: 5),
    Mix(name: "much cancelling", schedule: 45, cancel: 25, reschedule: 20),
    Mix(name: "nearly empty", schedule: 20, cancel: 2, reschedule: 3),
  ]

  @Test(arguments: TimePattern.allCases, mixes)
  func `the list agrees with a sorted array`(pattern: TimePattern, mix: Mix) {
    var generator = SplitMix64(seed: 1)
    let start: Int64 = pattern == .exponentialScales ? -1_000_000_007 : 0
    var list = FutureEventList<Int>(startingAt: SimulationTime(ticks: start))
    var reference = SortedReferenceList(now: start)
    var handles: [(event: Int, handle: EventHandle)] = []
    var agreed = true

    for event in 0..<6000 {
      let choice = generator.below(100)
      let time = pattern.time(from: list.now.ticks, &generator)
      if choice < mix.schedule {
        let eventClass = UInt8(generator.below(6))
        reference.schedule(event, at: time, class: eventClass)
        let at = SimulationTime(ticks: time)
        if generator.chance(0.3) {
          list.scheduleForgettable(event, at: at, class: EventClass(rawValue: eventClass))
        } else {
          let handle = list.schedule(event, at: at, class: EventClass(rawValue: eventClass))
          handles.append((event, handle))
        }
      } else if choice < mix.schedule + mix.cancel, !handles.isEmpty {
        let (old, handle) = handles[generator.below(handles.count)]
        let isPending = list.isPending(handle)
        let wasCancelled = list.cancel(handle)
        agreed = agreed && isPending == wasCancelled
        agreed = agreed && wasCancelled == (reference.cancel(old) != nil)
      } else if choice < mix.schedule + mix.cancel + mix.reschedule, !handles.isEmpty {
        let (old, handle) = handles[generator.below(handles.count)]
        let wasMoved = list.reschedule(handle, at: SimulationTime(ticks: time))
        agreed = agreed && wasMoved == reference.reschedule(old, at: time)
      } else {
        let horizon = pattern.horizon(from: list.now.ticks, &generator)
        let isEnd = horizon == .max && reference.entries.isEmpty
        if !isEnd { agreed = agreed && take(&list, &reference, until: horizon) }
      }
      agreed = agreed && list.count == reference.entries.count
      if !agreed {
        Issue.record("first difference at operation \(event)")
        return
      }
    }
    while !reference.entries.isEmpty {
      agreed = agreed && take(&list, &reference, until: .max)
    }
    #expect(agreed)
    #expect(list.count == 0)
  }

  private func take(
    _ list: inout FutureEventList<Int>, _ reference: inout SortedReferenceList, until horizon: Int64
  ) -> Bool {
    let expected = reference.next(until: horizon)
    let found = list.nextNotice(until: SimulationTime(ticks: horizon))
    return found?.event == expected?.event && found?.time.ticks == expected?.time
      && found?.eventClass.rawValue == expected?.eventClass && list.now.ticks == reference.now
  }

  @Test func `filling and emptying again and again keeps the order`() {
    var generator = SplitMix64(seed: 1)
    var list = FutureEventList<Int>()
    for cycle in 0..<20 {
      for event in 0..<1000 {
        let delay = Int64(generator.next() >> UInt64(20 + 2 * cycle))
        list.scheduleForgettable(event, after: delay, class: .activity)
      }
      let horizon = list.now + (1 << 44)
      var last: EventNotice<Int>?
      var taken = 0
      var isOrdered = true
      while let notice = list.nextNotice(until: horizon) {
        if let last { isOrdered = isOrdered && last.precedes(notice) }
        last = notice
        taken += 1
      }
      #expect(isOrdered)
      #expect(taken == 1000)
    }
  }
}
