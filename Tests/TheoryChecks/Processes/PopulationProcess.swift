import DiscreteEvent
import RandomVariates

/// A population in which everybody gives birth and dies at constant rates: one event at a time.
struct PopulationProcess: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable { case birth, death }

  private let birthRate: Double
  private let deathRate: Double
  private var streams: RandomStreams
  private(set) var size: Int

  init(size: Int, birthRate: Double, deathRate: Double, streams: consuming RandomStreams) {
    self.size = size
    self.birthRate = birthRate
    self.deathRate = deathRate
    self.streams = streams
    self.streams.begin(RandomSource("theory: population"), entity: EntityKey(0))
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) { scheduleNext(&calendar) }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    size += event == .birth ? 1 : -1
    scheduleNext(&calendar)
  }

  func fingerprintCode(of event: Event) -> UInt64 { event == .birth ? 1 : 2 }

  private mutating func scheduleNext(_ calendar: inout FutureEventList<Event>) {
    guard size > 0 else { return }
    let perHead = birthRate + deathRate
    let wait = standardExponential(streams.uniform()) / (perHead * Double(size))
    let isBirth = deathRate == 0 || streams.uniform() * perHead < birthRate
    calendar.scheduleForgettable(
      isBirth ? .birth : .death, after: Int64((wait * TheoryQueue.unit).rounded()),
      class: .activity)
  }
}
