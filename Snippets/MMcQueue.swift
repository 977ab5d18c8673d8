// An M/M/c queue: nine customers an hour, ten servers, an hour's service each.

import DiscreteEvent
import Foundation

struct MMcQueue: SimulationModel {
  enum Event: BitwiseCopyable { case arrival, departure }

  static let hour = 3_600_000_000.0  // in ticks of a microsecond
  var servers = Resource<SimulationTime>(capacity: 10)
  var waits = Tally()
  var generator: UInt64 = 1

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    calendar.scheduleForgettable(.arrival, after: exponential(1 / 9), class: .arrival)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .arrival:
      let now = calendar.now
      if servers.seize(for: now, at: now) == .granted { serve(arrivedAt: now, &calendar) }
      calendar.scheduleForgettable(.arrival, after: exponential(1 / 9), class: .arrival)
    case .departure:
      if let next = servers.release(at: calendar.now) { serve(arrivedAt: next, &calendar) }
    }
  }

  mutating func serve(arrivedAt: SimulationTime, _ calendar: inout FutureEventList<Event>) {
    waits.record(Double(calendar.now - arrivedAt) / Self.hour)
    calendar.scheduleForgettable(.departure, after: exponential(1), class: .release)
  }

  func fingerprintCode(of event: Event) -> UInt64 { event == .arrival ? 1 : 2 }

  /// Ticks with a mean of so many hours, by inversion of a SplitMix64 draw.
  mutating func exponential(_ hours: Double) -> Int64 {
    generator &+= 0x9E37_79B9_7F4A_7C15
    var bits = (generator ^ (generator >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    let uniform = (Double((bits ^ (bits >> 31)) >> 12) + 0.5) * 0x1p-52
    return Int64(-log(uniform) * hours * Self.hour)
  }
}

var simulation = Simulation(MMcQueue())
simulation.run(until: SimulationTime(ticks: Int64(200_000 * MMcQueue.hour)))
print("mean wait \(simulation.model.waits.mean ?? 0) hours; Erlang C: 0.6687315")
