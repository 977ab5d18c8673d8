import DiscreteEvent
import RandomVariates

/// Customers who come at random, are served by several servers, may lose patience, and are
/// counted.
///
/// Every number belongs to a customer: interarrival time, class and patience come from his own
/// stream, and so does his service time.
struct TheoryQueue: SimulationModel, ~Copyable {
  struct Customer: BitwiseCopyable {
    var number: UInt64
    var priority: Int
    var arrivedAt: SimulationTime
  }

  enum Event: BitwiseCopyable {
    case arrival
    case departure
    case patienceEnds(WaitingTicket)
    case horizon
  }

  /// When counting ends.
  enum End: Sendable {
    /// After so many busy periods and the idle times that follow them.
    case cycles(Int)
    /// After so much time; those still waiting then are served, but no others.
    case time(Double)
  }

  /// Ticks to the unit of time.
  static let unit = 1e7

  private let design: QueueDesign
  private let services: ServiceTimes
  private let end: End
  private let initial: Int
  private let waitLimit: Double
  private let arrivalSource = RandomSource("theory: arrival")
  private let serviceSource = RandomSource("theory: service")
  private let arrivalRate: Double
  private let classShares: [Double]
  private var streams: RandomStreams
  private var servers: Resource<Customer>
  private var present = TimeWeightedStatistic()
  private var nextNumber: UInt64 = 0
  private var cyclesLeft = 0
  private var isOver = false
  private(set) var counts: QueueCounts

  /// - Parameters:
  ///   - initial: customers present at first, none of whom is counted; their services are
  ///     in progress.
  ///   - waitLimit: waits above it are counted.
  init(
    _ design: QueueDesign, _ services: ServiceTimes, end: End, initial: Int = 0,
    waitLimit: Double = .infinity, streams: consuming RandomStreams
  ) {
    self.design = design
    self.services = services
    self.end = end
    self.initial = initial
    self.waitLimit = waitLimit
    self.streams = streams
    let rate = design.arrivalRates.reduce(0, +)
    arrivalRate = rate
    classShares = design.arrivalRates.map { $0 / rate }
    servers = Resource(capacity: design.servers, priorityClasses: design.arrivalRates.count)
    counts = QueueCounts(classes: design.arrivalRates.count)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for _ in 0..<initial { enter(isCounted: false, &calendar) }
    switch end {
    case .cycles(let cycles):
      cyclesLeft = cycles
      calendar.scheduleForgettable(.arrival, at: .zero, class: .arrival)
    case .time(let time):
      calendar.scheduleForgettable(
        .horizon, at: SimulationTime(ticks: Int64(time * Self.unit)), class: .observation)
      // The number of the first arrival, for whose stream the time before it is drawn.
      scheduleArrival(&calendar)
    }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    switch event {
    case .arrival:
      guard !isOver else { return }
      if case .cycles = end, present.value == 0 {
        if cyclesLeft == 0 { return finish(at: now) }
        cyclesLeft -= 1
      }
      enter(isCounted: true, &calendar)
      scheduleArrival(&calendar)
    case .departure:
      present.record(present.value - 1, at: now)
      if let next = servers.release(at: now) { serve(next, &calendar) }
    case .patienceEnds(let ticket):
      guard servers.leave(ticket, at: now) != nil else { return }
      present.record(present.value - 1, at: now)
      if !isOver { counts.reneged += 1 }
    case .horizon: finish(at: now)
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival: 1
    case .departure: 2
    case .patienceEnds: 3
    case .horizon: 4
    }
  }

  private mutating func finish(at now: SimulationTime) {
    isOver = true
    counts.time = Double(now - .zero) / Self.unit
    counts.areaPresent = Double(present.area(until: now)) / Self.unit
    counts.areaWaiting = Double(servers.waitingStatistic.area(until: now)) / Self.unit
  }

  /// Draws all that is a customer's own but his service.
  private mutating func enter(isCounted: Bool, _ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    let number = nextNumber
    nextNumber += 1
    let draws = streams.uniforms(arrivalSource, entity: EntityKey(number))
    let priority = classShares.index(at: draws.y)
    let customer = Customer(
      number: number, priority: priority,
      arrivedAt: isCounted ? now : SimulationTime(ticks: .min))
    if isCounted { counts.arrivals[priority] += 1 }
    if servers.free == 0, servers.line.count >= design.places {
      counts.blocked += 1
      return
    }
    present.record(present.value + 1, at: now)
    switch servers.seize(for: customer, priority: priority, at: now) {
    case .granted: serve(customer, &calendar)
    case .waiting(let ticket):
      if isCounted { counts.delayed += 1 }
      if design.renegingRate > 0 {
        let patience = standardExponential(draws.z) / design.renegingRate
        calendar.scheduleForgettable(
          .patienceEnds(ticket), after: Self.ticks(patience), class: .activity)
      }
    }
  }

  /// The time to the next arrival belongs to the customer who has come last.
  private mutating func scheduleArrival(_ calendar: inout FutureEventList<Event>) {
    let uniform = streams.uniforms(arrivalSource, entity: EntityKey(nextNumber)).x
    let time = standardExponential(uniform) / arrivalRate
    counts.note(interarrival: time, mean: 1 / arrivalRate)
    calendar.scheduleForgettable(.arrival, after: Self.ticks(time), class: .arrival)
  }

  private mutating func serve(_ customer: Customer, _ calendar: inout FutureEventList<Event>) {
    streams.begin(serviceSource, entity: EntityKey(customer.number))
    let isInProgress = calendar.now == .zero && customer.arrivedAt.ticks == .min
    let time = isInProgress ? services.drawResidual(&streams) : services.draw(&streams)
    if customer.arrivedAt.ticks != .min {
      let wait = Double(calendar.now - customer.arrivedAt) / Self.unit
      counts.note(wait: wait, service: time, priority: customer.priority, limit: waitLimit)
    }
    calendar.scheduleForgettable(.departure, after: Self.ticks(time), class: .release)
  }

  private static func ticks(_ time: Double) -> Int64 { Int64((time * unit).rounded()) }
}
