import DiscreteEvent

/// Customers with given times of arrival and service before one resource.
struct RecordedQueue: SimulationModel {
  enum Event: BitwiseCopyable {
    case arrival(Int)
    case departure
  }

  let arrivals: [Int64]
  let services: [Int64]
  var servers: Resource<Int>
  var waits: [Int64]

  init(arrivals: [Int64], services: [Int64], servers: Int) {
    self.arrivals = arrivals
    self.services = services
    self.servers = Resource(capacity: servers)
    waits = Array(repeating: -1, count: arrivals.count)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for (customer, arrival) in arrivals.enumerated() {
      calendar.schedule(.arrival(customer), at: SimulationTime(ticks: arrival), class: .arrival)
    }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .arrival(let customer):
      if servers.seize(for: customer, at: calendar.now) == .granted { serve(customer, &calendar) }
    case .departure:
      if let customer = servers.release(at: calendar.now) { serve(customer, &calendar) }
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival(let customer): UInt64(customer)
    case .departure: .max
    }
  }

  private mutating func serve(_ customer: Int, _ calendar: inout FutureEventList<Event>) {
    waits[customer] = calendar.now.ticks - arrivals[customer]
    calendar.scheduleForgettable(.departure, after: services[customer], class: .release)
  }
}
