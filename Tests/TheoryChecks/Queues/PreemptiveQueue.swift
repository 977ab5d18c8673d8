import DiscreteEvent
import RandomVariates

/// One server, exponential services of mean 1, and priority classes of which a higher one
/// interrupts a lower one, whose service is resumed later.
struct PreemptiveQueue: SimulationModel, ~Copyable {
  struct Customer: BitwiseCopyable {
    var priority: Int
    /// Ticks of service still to come.
    var work: Int64
  }

  enum Event: BitwiseCopyable { case arrival, departure }

  private struct Service {
    let customer: Customer
    let begun: SimulationTime
    let handle: EventHandle
  }

  private let rates: [Double]
  private let source = RandomSource("theory: preemption")
  private var streams: RandomStreams
  private var line: WaitingLine<Customer>
  /// For each class, the customer whose service has been interrupted: the first of his class.
  private var interrupted: [Customer?]
  private var service: Service?
  private var present: [TimeWeightedStatistic]
  private var number: UInt64 = 0
  private var cyclesLeft: Int
  /// The areas under the numbers of customers by class, and the time, when all is over.
  private(set) var areas: [Double]
  private(set) var time = 0.0
  /// Sums over customers of interarrival times and services less their means, and of their
  /// squares.
  private(set) var controls = SIMD4<Double>.zero

  init(rates: [Double], cycles: Int, streams: consuming RandomStreams) {
    self.rates = rates
    self.streams = streams
    line = WaitingLine(priorityClasses: rates.count)
    interrupted = Array(repeating: nil, count: rates.count)
    present = Array(repeating: TimeWeightedStatistic(), count: rates.count)
    areas = Array(repeating: 0, count: rates.count)
    cyclesLeft = cycles
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    calendar.scheduleForgettable(.arrival, at: .zero, class: .arrival)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    switch event {
    case .arrival:
      if service == nil {
        if cyclesLeft == 0 { return finish(at: now) }
        cyclesLeft -= 1
      }
      arrive(&calendar)
    case .departure:
      guard let done = service?.customer.priority else { return }
      present[done].record(present[done].value - 1, at: now)
      service = nil
      if let next = takeNext() { serve(next, &calendar) }
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 { event == .arrival ? 1 : 2 }

  private mutating func arrive(_ calendar: inout FutureEventList<Event>) {
    let now = calendar.now
    let draws = streams.uniforms(source, entity: EntityKey(number))
    number += 1
    let total = rates.reduce(0, +)
    let priority = rates.map { $0 / total }.index(at: draws.y)
    let (gap, work) = (standardExponential(draws.x), standardExponential(draws.z))
    controls += SIMD4(gap - 1, work - 1, gap * gap - 2, work * work - 2)
    let customer = Customer(priority: priority, work: Self.ticks(work))
    present[priority].record(present[priority].value + 1, at: now)
    if let current = service {
      if current.customer.priority > priority {
        calendar.cancel(current.handle)
        var rest = current.customer
        rest.work -= now - current.begun
        interrupted[rest.priority] = rest
        serve(customer, &calendar)
      } else {
        line.join(customer, priority: priority)
      }
    } else {
      serve(customer, &calendar)
    }
    calendar.scheduleForgettable(
      .arrival, after: Self.ticks(gap / total), class: .arrival)
  }

  private mutating func takeNext() -> Customer? {
    let waiting = line.first?.priority ?? .max
    if let first = interrupted.firstIndex(where: { $0 != nil }), first <= waiting {
      defer { interrupted[first] = nil }
      return interrupted[first]
    }
    return line.removeFirst()
  }

  private mutating func serve(_ customer: Customer, _ calendar: inout FutureEventList<Event>) {
    let handle = calendar.schedule(.departure, after: customer.work, class: .release)
    service = Service(customer: customer, begun: calendar.now, handle: handle)
  }

  private mutating func finish(at now: SimulationTime) {
    time = Double(now - .zero) / TheoryQueue.unit
    areas = present.map { Double($0.area(until: now)) / TheoryQueue.unit }
  }

  private static func ticks(_ time: Double) -> Int64 {
    Int64((time * TheoryQueue.unit).rounded())
  }
}
