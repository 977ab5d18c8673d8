import DiscreteEvent
import RandomVariates

/// Independent times of many, in the order in which they come to their end.
struct Lifetimes: SimulationModel, ~Copyable {
  struct Event: BitwiseCopyable { var number: UInt32 }

  private let count: Int
  private let lifetime: @Sendable (Double) -> Double
  private let source = RandomSource("theory: lifetime")
  private let streams: RandomStreams
  /// The ends, in their order.
  private(set) var ends: [Double] = []

  /// - Parameter lifetime: of a standard exponential.
  init(
    count: Int, streams: consuming RandomStreams,
    lifetime: @escaping @Sendable (_ standardExponential: Double) -> Double
  ) {
    self.count = count
    self.streams = streams
    self.lifetime = lifetime
  }

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    for number in 0..<UInt32(count) {
      let uniform = streams.uniforms(source, entity: EntityKey(UInt64(number))).x
      let time = lifetime(standardExponential(uniform))
      calendar.scheduleForgettable(
        Event(number: number), after: Int64((time * TheoryQueue.unit).rounded()),
        class: .release)
    }
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    ends.append(Double(calendar.now - .zero) / TheoryQueue.unit)
  }

  func fingerprintCode(of event: Event) -> UInt64 { UInt64(event.number) }
}
