import DiscreteEvent

/// The queue M/M/c with a given number of customers: arrivals at random, service
/// times exponential of mean 1, first come, first served.
struct MultiServerQueue: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case arrival
    case departure
  }

  private struct Customer: BitwiseCopyable {
    let arrival: SimulationTime
    let service: Int64
  }

  private var draws: CustomerDraws
  private let customers: UInt64
  private var free: Int
  private var line = Ring<Customer>()
  private var arrived: UInt64 = 0
  private var ticksWaited: Int64 = 0

  init(servers: Int, load: Double, customers: Int) {
    draws = CustomerDraws(gap: 1 / (load * Double(servers)))
    self.customers = UInt64(customers)
    free = servers
  }

  /// The mean wait of all customers, in mean service times.
  var meanWait: Double { Double(ticksWaited) / CustomerDraws.unit / Double(arrived) }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    calendar.scheduleForgettable(.arrival, at: .zero, class: .arrival)
  }

  @inline(__always)
  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .arrival:
      let draw = draws.draw(customer: arrived)
      arrived += 1
      if free > 0 {
        free -= 1
        calendar.scheduleForgettable(.departure, after: draw.service, class: .release)
      } else {
        line.append(Customer(arrival: calendar.now, service: draw.service))
      }
      if arrived < customers {
        calendar.scheduleForgettable(.arrival, after: draw.gap, class: .arrival)
      }
    case .departure:
      if line.isEmpty {
        free += 1
      } else {
        let next = line.removeFirst()
        ticksWaited += calendar.now - next.arrival
        calendar.scheduleForgettable(.departure, after: next.service, class: .release)
      }
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival: 1
    case .departure: 2
    }
  }
}
