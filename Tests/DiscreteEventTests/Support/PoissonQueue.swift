import DiscreteEvent

/// Exponential everything: classes of customers, servers, patience.
struct PoissonQueue: SimulationModel {
  struct Customer: BitwiseCopyable {
    var priority: Int
    var arrivedAt: SimulationTime
  }

  enum Event: BitwiseCopyable {
    case arrival(priority: Int)
    case departure
    case patienceEnds(WaitingTicket)
  }

  /// Ticks to the unit of time of the rates.
  static let unit = 1e6
  static let batchLength = 3000

  let arrivalRates: [Double]
  let serviceRate: Double
  let renegingRate: Double
  var servers: Resource<Customer>
  var generator = SplitMix64(seed: 1)
  /// For each priority, the means of batches of waits of those served or gone.
  var batches: [[Double]]
  var current: [Tally]
  var arrived = 0
  var reneged = 0

  init(arrivalRates: [Double], serviceRate: Double, renegingRate: Double = 0, servers: Int) {
    self.arrivalRates = arrivalRates
    self.serviceRate = serviceRate
    self.renegingRate = renegingRate
    self.servers = Resource(capacity: servers, priorityClasses: arrivalRates.count)
    batches = Array(repeating: [], count: arrivalRates.count)
    current = Array(repeating: Tally(), count: arrivalRates.count)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for priority in arrivalRates.indices { scheduleArrival(priority, &calendar) }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    switch event {
    case .arrival(let priority):
      arrived += 1
      let customer = Customer(priority: priority, arrivedAt: now)
      switch servers.seize(for: customer, priority: priority, at: now) {
      case .granted: serve(customer, &calendar)
      case .waiting(let ticket):
        // Never cancelled: a reminder that comes too late must do no harm.
        if renegingRate > 0 {
          let patience = ticks(rate: renegingRate)
          calendar.scheduleForgettable(.patienceEnds(ticket), after: patience, class: .activity)
        }
      }
      scheduleArrival(priority, &calendar)
    case .departure:
      if let next = servers.release(at: now) { serve(next, &calendar) }
    case .patienceEnds(let ticket):
      guard let customer = servers.leave(ticket, at: now) else { return }
      reneged += 1
      record(customer, now)
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival(let priority): UInt64(priority)
    case .departure: 100
    case .patienceEnds: 101
    }
  }

  private mutating func serve(_ customer: Customer, _ calendar: inout FutureEventList<Event>) {
    record(customer, calendar.now)
    calendar.scheduleForgettable(.departure, after: ticks(rate: serviceRate), class: .release)
  }

  private mutating func record(_ customer: Customer, _ now: SimulationTime) {
    current[customer.priority].record(Double(now - customer.arrivedAt) / Self.unit)
    guard current[customer.priority].count == Self.batchLength else { return }
    batches[customer.priority].append(current[customer.priority].mean ?? 0)
    current[customer.priority] = Tally()
  }

  private mutating func scheduleArrival(
    _ priority: Int, _ calendar: inout FutureEventList<Event>
  ) {
    let delay = ticks(rate: arrivalRates[priority])
    calendar.scheduleForgettable(.arrival(priority: priority), after: delay, class: .arrival)
  }

  private mutating func ticks(rate: Double) -> Int64 {
    Int64((generator.exponential(mean: Self.unit / rate)).rounded())
  }
}
