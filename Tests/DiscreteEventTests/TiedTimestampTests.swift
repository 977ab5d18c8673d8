import DiscreteEvent
import Testing

/// Everything that can happen to a bed at one instant, in every order.
///
/// Bed 1 of 1 is held by customer 0; customers 1, 2 and 3 wait. At tick 10 a
/// release, two ends of patience, a death and changes of capacity are due. A grant
/// takes effect by an offer of its own at the same instant, so a customer can die
/// between the grant and moving in: the unit must then go to the next.
@Suite struct TiedTimestampTests {
  enum Event: BitwiseCopyable {
    case release
    case patienceEnds(Int)
    case death(Int)
    case capacity(Int)
    case moveIn(Int)
  }

  enum Place { case waiting, granted, living, gone }

  struct House: SimulationModel {
    let events: [(event: Event, eventClass: EventClass)]
    var beds = Resource<Int>(capacity: 1)
    var places: [Place] = [.living, .waiting, .waiting, .waiting]
    var tickets: [WaitingTicket] = []
    var faults: [String] = []

    mutating func start(_ calendar: inout FutureEventList<Event>) {
      for customer in 0..<4 {
        switch beds.seize(for: customer, at: .zero) {
        case .granted: tickets.append(.none)
        case .waiting(let ticket): tickets.append(ticket)
        }
      }
      for (event, eventClass) in events { calendar.schedule(event, after: 10, class: eventClass) }
    }

    mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>) {
      switch event {
      case .release:
        if places[0] == .living { leaveBed(0, &calendar) }
      case .patienceEnds(let customer):
        // A stale reminder: the ticket of one who has been granted a bed is void.
        if beds.leave(tickets[customer], at: calendar.now) != nil {
          if places[customer] != .waiting { faults.append("\(customer) reneged twice") }
          places[customer] = .gone
        }
      case .death(let customer):
        if beds.leave(tickets[customer], at: calendar.now) != nil {
          places[customer] = .gone
        } else if places[customer] == .granted || places[customer] == .living {
          leaveBed(customer, &calendar)
        }
      case .capacity(let capacity):
        for next in beds.changeCapacity(to: capacity, at: calendar.now) { grant(next, &calendar) }
      case .moveIn(let customer):
        if places[customer] == .granted { places[customer] = .living }
      }
      check()
    }

    func fingerprintCode(of event: Event) -> UInt64 { 0 }

    private mutating func leaveBed(_ customer: Int, _ calendar: inout FutureEventList<Event>) {
      places[customer] = .gone
      if let next = beds.release(at: calendar.now) { grant(next, &calendar) }
    }

    private mutating func grant(_ customer: Int, _ calendar: inout FutureEventList<Event>) {
      if places[customer] != .waiting { faults.append("\(customer) granted twice") }
      places[customer] = .granted
      calendar.schedule(.moveIn(customer), after: 0, class: .offer)
    }

    private mutating func check() {
      let holders = places.count { $0 == .granted || $0 == .living }
      if holders != beds.busy { faults.append("units lost or doubled") }
      if places.count(where: { $0 == .waiting }) != beds.line.count { faults.append("stranded") }
      if !beds.line.isEmpty, beds.free > 0 { faults.append("waiting beside a free bed") }
      if beds.line.contains(where: { places[$0] != .waiting }) { faults.append("ghost in line") }
    }
  }

  static let events: [(event: Event, eventClass: EventClass)] = [
    (.release, .release), (.patienceEnds(1), .activity), (.death(2), .activity),
    (.patienceEnds(3), .activity), (.capacity(0), .capacityChange), (.capacity(2), .capacityChange),
  ]

  private func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  @Test(arguments: [false, true])
  func `no order of tied events loses a unit or strands a customer`(isClassed: Bool) {
    var outcomes: Set<String> = []
    for size in 1...Self.events.count {
      // Of the orders with the same beginning, one.
      for order in permutations(Self.events.count)
      where order.dropFirst(size).elementsEqual(order.dropFirst(size).sorted()) {
        let chosen = order.prefix(size).map { index in
          let (event, eventClass) = Self.events[index]
          return (event: event, eventClass: isClassed ? eventClass : EventClass.activity)
        }
        var simulation = Simulation(House(events: chosen))
        simulation.run(until: SimulationTime(ticks: 10))
        let house = simulation.model
        outcomes.insert("\(house.places)")
        guard house.faults.isEmpty, !house.places.contains(.granted) else {
          Issue.record("\(chosen): \(house.faults) \(house.places)")
          return
        }
      }
    }
    #expect(outcomes.count > 10)
  }
}
