import DiscreteEvent
import RandomVariates

/// Machines that break down, and the repairers before whom they wait.
struct RepairShop: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case breakdown(UInt32)
    case repaired(UInt32)
  }

  static let machines = 6
  static let repairers = 2
  static let failureRate = 0.3

  /// The number of machines that are down; repairs have the mean 1.
  static let law = BirthDeathLaw(
    states: machines + 1, birth: { Double(machines - $0) * failureRate },
    death: { Double(min($0, repairers)) })

  private let source = RandomSource("theory: repair")
  private var streams: RandomStreams
  private var shop = Resource<UInt32>(capacity: repairers)
  private(set) var down = TimeWeightedStatistic()
  private(set) var repairs = 0.0
  private let initial: Int
  private var spells: [UInt32]

  init(initiallyDown: Int, streams: consuming RandomStreams) {
    self.streams = streams
    initial = initiallyDown
    spells = Array(repeating: 0, count: Self.machines)
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for machine in 0..<UInt32(Self.machines) {
      if machine < initial { breakDown(machine, &calendar) } else { run(machine, &calendar) }
    }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .breakdown(let machine): breakDown(machine, &calendar)
    case .repaired(let machine):
      repairs += 1
      down.record(down.value - 1, at: calendar.now)
      if let next = shop.release(at: calendar.now) { repair(next, &calendar) }
      run(machine, &calendar)
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .breakdown(let machine): UInt64(machine)
    case .repaired(let machine): 100 + UInt64(machine)
    }
  }

  private mutating func breakDown(_ machine: UInt32, _ calendar: inout FutureEventList<Event>) {
    down.record(down.value + 1, at: calendar.now)
    if shop.seize(for: machine, at: calendar.now) == .granted { repair(machine, &calendar) }
  }

  private mutating func run(_ machine: UInt32, _ calendar: inout FutureEventList<Event>) {
    spells[Int(machine)] += 1
    let time = standardExponential(draws(machine).x) / Self.failureRate
    calendar.scheduleForgettable(
      .breakdown(machine), after: Int64((time * TheoryQueue.unit).rounded()), class: .activity)
  }

  private mutating func repair(_ machine: UInt32, _ calendar: inout FutureEventList<Event>) {
    let time = standardExponential(draws(machine).y)
    calendar.scheduleForgettable(
      .repaired(machine), after: Int64((time * TheoryQueue.unit).rounded()), class: .release)
  }

  private func draws(_ machine: UInt32) -> SIMD4<Double> {
    streams.uniforms(source, entity: EntityKey(UInt64(machine)), occurrence: spells[Int(machine)])
  }
}
