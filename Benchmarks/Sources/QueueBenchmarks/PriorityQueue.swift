import DiscreteEvent
import RandomVariates

/// A queue with two priorities, in which customers lose patience and in which the
/// number of servers goes up and down: what a waiting list for beds is made of.
///
/// Customers come at rate 9 and are served for 1 on average; three in ten have
/// priority; patience is exponential of mean 2. There are 10 servers, and from 25
/// to 50 of every 50 units of time only 8.
struct PriorityQueue: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case arrival
    case departure
    case reneging(UInt32)
    case capacityChange
  }

  private struct Customer: BitwiseCopyable {
    let arrival: SimulationTime
    let service: Int64
    let patience: EventHandle
    let number: UInt32
  }

  private let streams = RandomStreams(seed: MasterSeed(1), replication: 0)
  private let source = RandomSource("benchmark: customer")
  private let customers: UInt32
  private var servers = Resource<Customer>(capacity: 10, priorityClasses: 2)
  /// The tickets of those who may be waiting, by the lower bits of their numbers.
  private var tickets = ContiguousArray(repeating: WaitingTicket.none, count: 4_096)
  private var arrived: UInt32 = 0
  private(set) var served = 0
  private(set) var reneged = 0
  private var ticksWaited: Int64 = 0

  init(customers: Int) {
    self.customers = UInt32(customers)
  }

  /// The mean wait of those served, in mean service times.
  var meanWait: Double { Double(ticksWaited) / CustomerDraws.unit / Double(served) }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    calendar.scheduleForgettable(.arrival, at: .zero, class: .arrival)
    calendar.scheduleForgettable(.capacityChange, after: Self.shift, class: .capacityChange)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    switch event {
    case .arrival: arrive(&calendar)
    case .departure:
      if let next = servers.release(at: now) { serve(next, &calendar) }
    case .reneging(let number):
      if servers.leave(tickets[Self.place(number)], at: now) != nil { reneged += 1 }
    case .capacityChange:
      let capacity = servers.capacity == 10 ? 8 : 10
      for next in servers.changeCapacity(to: capacity, at: now) { serve(next, &calendar) }
      if arrived < customers {
        calendar.scheduleForgettable(.capacityChange, after: Self.shift, class: .capacityChange)
      }
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival: 1
    case .departure: 2
    case .reneging(let number): 3 | UInt64(number) << 8
    case .capacityChange: 4
    }
  }

  private mutating func arrive(_ calendar: inout FutureEventList<Event>) {
    let number = arrived
    let draws = streams.uniforms(source, entity: EntityKey(UInt64(number)))
    let now = calendar.now
    let service = Self.ticks(draws.y, mean: 1)
    arrived += 1
    if servers.seizeIfFree(at: now) {
      served += 1
      calendar.scheduleForgettable(.departure, after: service, class: .release)
    } else {
      let patience = calendar.schedule(
        .reneging(number), after: Self.ticks(draws.z, mean: 2), class: .activity)
      let customer = Customer(arrival: now, service: service, patience: patience, number: number)
      if case .waiting(let ticket) = servers.seize(
        for: customer, priority: draws.w < 0.3 ? 0 : 1, at: now)
      {
        tickets[Self.place(number)] = ticket
      }
    }
    if arrived < customers {
      calendar.scheduleForgettable(
        .arrival, after: Self.ticks(draws.x, mean: 1 / 9.0), class: .arrival)
    }
  }

  private mutating func serve(_ customer: Customer, _ calendar: inout FutureEventList<Event>) {
    calendar.cancel(customer.patience)
    served += 1
    ticksWaited += calendar.now - customer.arrival
    calendar.scheduleForgettable(.departure, after: customer.service, class: .release)
  }

  private static let shift = Int64(25 * CustomerDraws.unit)

  private static func ticks(_ uniform: Double, mean: Double) -> Int64 {
    Int64(standardExponential(uniform) * mean * CustomerDraws.unit)
  }

  /// Nobody waits while 4,096 others come: patience lasts 2 of their 455 units of time.
  private static func place(_ number: UInt32) -> Int { Int(number & 4_095) }
}
