import DistrictModel
import FoundationEssentials
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lives through replications of a scenario and writes nothing, as the rivals do.
///
///     district-replications RESOLVED.yaml REPLICATIONS
///
/// prints the processor seconds of a replication, the median of all. The scenario is prepared
/// before, and a first replication, which fetches memory from the system, is not counted.
@main
struct DistrictReplications {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]), count > 0
    else { return print("district-replications RESOLVED.yaml REPLICATIONS") }
    let text = try String(
      decoding: Data(contentsOf: URL(filePath: CommandLine.arguments[1])), as: UTF8.self)
    let document = try ScenarioLoader(limits: ScenarioLimits()).load(
      text: text, name: "resolved.yaml")
    let scenario = try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }.0
    let system = DistrictSystem(scenario)
    var seconds: [Double] = []
    var fingerprint: UInt64 = 0
    for replication in 0...count {
      let start = clock()
      fingerprint ^= try system.replicate(replication, seed: MasterSeed(1)).fingerprint
      seconds.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let median = seconds.dropFirst().sorted()[count / 2]
    print("\(median) seconds of processor for a replication; fingerprints \(fingerprint)")
  }
}
