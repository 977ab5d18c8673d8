import DiscreteEvent
import Foundation

/// The M/M/1 queue at load 0.8, to price an event of a whole, if small, model.
struct SingleServerQueue: SimulationModel {
  enum Event: BitwiseCopyable {
    case arrival
    case departure
  }

  static let service = 1e9
  static let load = 0.8

  var generator = Xorshift(seed: 1)
  var server = Resource<SimulationTime>(capacity: 1)
  var waits = Tally()

  mutating func start(_ calendar: inout FutureEventList<Event>) {
    calendar.scheduleForgettable(.arrival, after: delay(Self.service / Self.load), class: .arrival)
  }

  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
    switch event {
    case .arrival:
      if server.seize(for: calendar.now, at: calendar.now) == .granted {
        serve(arrivedAt: calendar.now, &calendar)
      }
      calendar.scheduleForgettable(
        .arrival, after: delay(Self.service / Self.load), class: .arrival)
    case .departure:
      if let arrivedAt = server.release(at: calendar.now) { serve(arrivedAt: arrivedAt, &calendar) }
    }
  }

  func fingerprintCode(of event: Event) -> UInt64 {
    switch event {
    case .arrival: 1
    case .departure: 2
    }
  }

  private mutating func serve(
    arrivedAt: SimulationTime, _ calendar: inout FutureEventList<Event>
  ) {
    waits.record(Double(calendar.now - arrivedAt) / Self.service)
    calendar.scheduleForgettable(.departure, after: delay(Self.service), class: .release)
  }

  private mutating func delay(_ mean: Double) -> Int64 {
    Int64(-log(generator.uniform()) * mean)
  }
}
