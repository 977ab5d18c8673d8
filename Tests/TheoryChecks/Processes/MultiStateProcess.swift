import DiscreteEvent
import RandomVariates

/// People who go from state to state at constant rates: on entering a state every way out of
/// it is scheduled, and the first that happens cancels the others.
struct MultiStateProcess: SimulationModel, ~Copyable {
  struct Event: BitwiseCopyable {
    var person: UInt32
    var state: UInt8
  }

  /// `rates[i][j]` leads from state i to state j.
  private let rates: [[Double]]
  private let source = RandomSource("theory: states")
  private var streams: RandomStreams
  private var pending: [[EventHandle]]
  private(set) var states: [Int]
  /// When each state was entered last by anybody who is in it.
  private(set) var since: [SimulationTime]

  init(people: Int, rates: [[Double]], streams: consuming RandomStreams) {
    self.rates = rates
    self.streams = streams
    states = Array(repeating: 0, count: people)
    since = Array(repeating: .zero, count: people)
    pending = Array(repeating: [], count: people)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for person in states.indices { enter(0, person, &calendar) }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    let person = Int(event.person)
    for handle in pending[person] { calendar.cancel(handle) }
    enter(Int(event.state), person, &calendar)
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    UInt64(event.person) << 8 | UInt64(event.state)
  }

  private mutating func enter(
    _ state: Int, _ person: Int, _ calendar: inout FutureEventList<Event>
  ) {
    states[person] = state
    since[person] = calendar.now
    pending[person] = []
    streams.begin(source, entity: EntityKey(UInt64(person)), occurrence: UInt32(state))
    for (next, rate) in rates[state].enumerated() where rate > 0 {
      let wait = standardExponential(streams.uniform()) / rate
      pending[person].append(
        calendar.schedule(
          Event(person: UInt32(person), state: UInt8(next)),
          after: Int64((wait * TheoryQueue.unit).rounded()), class: .activity))
    }
  }
}
