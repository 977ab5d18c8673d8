import DiscreteEvent

/// Prints nanoseconds of processor per event:
/// `KernelBenchmarks [hold [increments [greatest [structure]]] | mm1]`.
@main
struct KernelBenchmarks {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let which = arguments.first ?? "all"
    let chosen = arguments.dropFirst().first.flatMap(Increments.init(rawValue:))
    let greatest = arguments.dropFirst(2).first.flatMap(Int.init) ?? 10_000_000
    let structure = arguments.dropFirst(3).first.flatMap(Structure.init(rawValue:))
    if which != "mm1" {
      for increments in chosen.map({ [$0] }) ?? Increments.allCases {
        hold(increments, upTo: greatest, structure.map { [$0] } ?? Structure.allCases)
      }
    }
    if which != "hold" { mm1() }
  }

  static func hold(_ increments: Increments, upTo greatest: Int, _ structures: [Structure]) {
    print("hold model, \(increments.rawValue) increments, ns per event")
    print("| pending | \(structures.map(\.rawValue).joined(separator: " | ")) |")
    print("|" + String(repeating: "---|", count: structures.count + 1))
    var pending = 10
    while pending <= greatest {
      let model = HoldModel(pending: pending, increments: increments)
      let row = structures.map { $0.measure(model).map { String(Int($0.rounded())) } ?? "–" }
      print("| \(pending) | \(row.joined(separator: " | ")) |")
      pending *= 10
    }
  }

  static func mm1() {
    var simulation = Simulation(SingleServerQueue())
    let start = ProcessorTime.now
    simulation.run(until: SimulationTime(ticks: 1_250_000_000_000_000))
    let cost = (ProcessorTime.now - start) / Double(simulation.eventCount)
    print("M/M/1, load 0.8: \(simulation.eventCount) events, \(cost) ns per event")
    let wait = simulation.model.waits.mean ?? .nan
    print("mean wait \(wait) (4 expected), fingerprint \(simulation.fingerprint)")
  }
}
