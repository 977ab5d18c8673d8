import DiscreteEvent
import RandomVariates

/// Customers who come by a Poisson process and are served at once.
struct InfiniteServers: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable { case arrival, departure }

  private let arrivals: PoissonProcess
  private let service: Distribution
  private let initial: Int
  private let arrivalSource = RandomSource("theory: arrival")
  private let serviceSource = RandomSource("theory: service")
  private var streams: RandomStreams
  private(set) var arrived: UInt64 = 0
  private(set) var present = 0
  /// The phase of the wave against which the number present is held.
  private let phase: Double
  private(set) var wave = 0.0
  private var lastCosine: Double

  init(
    _ arrivals: PoissonProcess, service: Distribution, initial: Int = 0, phase: Double = 0,
    streams: consuming RandomStreams
  ) {
    self.arrivals = arrivals
    self.service = service
    self.initial = initial
    self.phase = phase
    self.streams = streams
    lastCosine = Wave.cosine(-phase)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for number in 0..<UInt64(initial) { enter(.max - number, &calendar) }
    scheduleArrival(&calendar)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    followWave(until: calendar.now)
    switch event {
    case .arrival:
      arrived += 1
      enter(arrived, &calendar)
      scheduleArrival(&calendar)
    case .departure: present -= 1
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 { event == .arrival ? 1 : 2 }

  /// Adds the integral of the number present times sin 2π(t − phase) since the last time.
  mutating func followWave(until now: SimulationTime) {
    let cosine = Wave.cosine(Double(now - .zero) / TheoryQueue.unit - phase)
    wave += Double(present) * (lastCosine - cosine) / (2 * Double.pi)
    lastCosine = cosine
  }

  private mutating func enter(_ number: UInt64, _ calendar: inout FutureEventList<Event>) {
    present += 1
    streams.begin(serviceSource, entity: EntityKey(number))
    let ticks = Int64((streams.sample(service) * TheoryQueue.unit).rounded())
    calendar.scheduleForgettable(.departure, after: ticks, class: .release)
  }

  private mutating func scheduleArrival(_ calendar: inout FutureEventList<Event>) {
    let now = Double(calendar.now - .zero) / TheoryQueue.unit
    let uniform = streams.uniforms(arrivalSource, entity: EntityKey(arrived)).x
    guard let next = arrivals.nextArrival(after: now, uniform: uniform) else { return }
    let time = SimulationTime(ticks: Int64((next * TheoryQueue.unit).rounded()))
    calendar.scheduleForgettable(.arrival, at: max(time, calendar.now), class: .arrival)
  }
}
