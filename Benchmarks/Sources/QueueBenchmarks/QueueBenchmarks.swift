import DiscreteEvent

/// Runs one benchmark once and prints nanoseconds per customer, then what came out.
///
/// `QueueBenchmarks NAME CUSTOMERS`, with a name of `Workload`.
@main
struct QueueBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard
      let workload = arguments.first.flatMap(Workload.init(rawValue:)),
      let customers = arguments.dropFirst().first.flatMap({ Int($0) }), customers > 0
    else {
      let names = Workload.allCases.map(\.rawValue).joined(separator: " | ")
      print("usage: QueueBenchmarks \(names) CUSTOMERS")
      return
    }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try workload.run(customers: customers)
    let cost = (clock.now - start) / .nanoseconds(1) / Double(customers)
    print(cost, outcome)
  }
}

enum Workload: String, CaseIterable {
  case mm1
  case mmc
  case priorities
  case exponentials
  case exponentialsSampled
  case exponentialsOfGSL

  /// Runs it and says what came out, for comparison with theory and with rivals.
  func run(customers: Int) throws -> String {
    switch self {
    case .mm1: Self.queue(servers: 1, load: 0.8, customers: customers)
    case .mmc: Self.queue(servers: 10, load: 0.9, customers: customers)
    case .priorities: Self.priorities(customers: customers)
    case .exponentials: "sum \(Exponentials.block(customers: customers))"
    case .exponentialsSampled: "sum \(try Exponentials.sampled(customers: customers))"
    case .exponentialsOfGSL: "sum \(Exponentials.library(customers: customers))"
    }
  }

  @inline(never)
  private static func queue(servers: Int, load: Double, customers: Int) -> String {
    var simulation = Simulation(
      MultiServerQueue(servers: servers, load: load, customers: customers))
    simulation.run(until: .endOfTime)
    return "wait \(simulation.model.meanWait) fingerprint \(simulation.fingerprint)"
  }

  @inline(never)
  private static func priorities(customers: Int) -> String {
    var simulation = Simulation(PriorityQueue(customers: customers))
    simulation.run(until: .endOfTime)
    let reneged = Double(simulation.model.reneged) / Double(customers)
    return "wait \(simulation.model.meanWait) reneged \(reneged) "
      + "fingerprint \(simulation.fingerprint)"
  }
}
