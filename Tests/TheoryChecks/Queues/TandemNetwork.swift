import DiscreteEvent
import RandomVariates

/// Two queues in a row, of one server each, from their stationary law on.
struct TandemNetwork: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case arrival
    case served(UInt8, customer: UInt32)
  }

  static let arrivalRate = 0.5
  static let serviceRates = [1.0, 0.8]

  private let source = RandomSource("theory: tandem")
  private var streams: RandomStreams
  private let initial: [Int]
  private var stations = Array(repeating: Resource<UInt32>(capacity: 1), count: 2)
  private var customers: UInt32 = 0
  private(set) var present = Array(repeating: TimeWeightedStatistic(), count: 2)
  /// 1 while nobody is in either queue.
  private(set) var empty: TimeWeightedStatistic

  init(initial: [Int], streams: consuming RandomStreams) {
    self.streams = streams
    self.initial = initial
    empty = TimeWeightedStatistic(1)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for station in [1, 0] {
      for _ in 0..<initial[station] {
        enter(station, customers, &calendar)
        customers += 1
      }
    }
    scheduleArrival(&calendar)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .arrival:
      enter(0, customers, &calendar)
      customers += 1
      scheduleArrival(&calendar)
    case .served(let number, let customer):
      let station = Int(number)
      present[station].record(present[station].value - 1, at: calendar.now)
      if let next = stations[station].release(at: calendar.now) { serve(station, next, &calendar) }
      if station == 0 { enter(1, customer, &calendar) }
      noteEmpty(at: calendar.now)
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival: 0
    case .served(let station, let customer): UInt64(customer) << 2 | UInt64(station) + 1
    }
  }

  private mutating func scheduleArrival(_ calendar: inout FutureEventList<Event>) {
    let uniform = streams.uniforms(source, entity: EntityKey(UInt64(customers))).x
    schedule(.arrival, standardExponential(uniform) / Self.arrivalRate, .arrival, &calendar)
  }

  private mutating func enter(
    _ station: Int, _ customer: UInt32, _ calendar: inout FutureEventList<Event>
  ) {
    present[station].record(present[station].value + 1, at: calendar.now)
    noteEmpty(at: calendar.now)
    if stations[station].seize(for: customer, at: calendar.now) == .granted {
      serve(station, customer, &calendar)
    }
  }

  private mutating func noteEmpty(at now: SimulationTime) {
    let isEmpty = present[0].value + present[1].value == 0
    if (empty.value == 1) != isEmpty { empty.record(isEmpty ? 1 : 0, at: now) }
  }

  private mutating func serve(
    _ station: Int, _ customer: UInt32, _ calendar: inout FutureEventList<Event>
  ) {
    let draws = streams.uniforms(source, entity: EntityKey(UInt64(customer)))
    schedule(
      .served(UInt8(station), customer: customer),
      standardExponential(station == 0 ? draws.y : draws.z) / Self.serviceRates[station],
      .release, &calendar)
  }

  private func schedule(
    _ event: Event, _ time: Double, _ eventClass: EventClass,
    _ calendar: inout FutureEventList<Event>
  ) {
    calendar.scheduleForgettable(
      event, after: Int64((time * TheoryQueue.unit).rounded()), class: eventClass)
  }
}
