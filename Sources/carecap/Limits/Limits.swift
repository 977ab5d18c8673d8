import FoundationEssentials
import ScenarioDefinition
import ScenarioFiles

/// How much a file may hold and a run may take. Has no effect on any number: what is
/// within the limits is run in the same way whatever they are.
struct Limits: Sendable {
  static let variable = "CARECAP_LIMITS"

  private(set) var files = ScenarioLimits()
  /// People in one replication.
  private(set) var persons = 50_000_000
  /// Events in all replications together.
  private(set) var events = 100_000_000_000
  /// Observed values in all replications together.
  private(set) var values = 1_000_000_000
  /// Bytes of memory; three quarters of the machine's.
  private(set) var memory = Int(clamping: ProcessInfo.processInfo.physicalMemory / 4 * 3)

  /// What the environment asks for. A wrong wish ends the command before anything is read.
  static let chosen = (try? Limits(wish)) ?? Limits()

  private static var wish: String { ProcessInfo.processInfo.environment[variable] ?? "" }

  /// Throws what is wrong with the environment variable.
  static func checkEnvironment() throws(Failure) { _ = try Limits(wish) }

  init() {}

  /// Limits by name, such as `persons=80000000,memory-mib=30000`; the others stay.
  init(_ text: String) throws(Failure) {
    for part in text.split(separator: ",") {
      let words = part.split(separator: "=", omittingEmptySubsequences: false)
      let written = words[0].trimmingPrefix(" ")
      guard let name = LimitName(rawValue: String(written)) else {
        let names = LimitName.allCases.map(\.rawValue)
        let nearest = nearestName(to: String(written), among: names)
        throw Failure(
          .usage,
          "Error: \(Self.variable): there is no limit '\(echoed(String(written)))'\nHelp:  "
            + (nearest.map { "did you mean '\($0)'?" }
              ?? "the limits are \(names.joined(separator: ", "))"))
      }
      guard words.count == 2, let value = Int(words[1]), (1...name.mostAllowed).contains(value)
      else {
        throw Failure(
          .usage,
          "Error: \(Self.variable): \(name.rawValue) must be a whole number from 1 to "
            + "\(name.mostAllowed), found '\(echoed(words.dropFirst().joined(separator: "=")))'")
      }
      set(name, to: value)
    }
  }

  private mutating func set(_ name: LimitName, to value: Int) {
    switch name {
    case .fileBytes: files.fileBytes = value
    case .tableBytes: files.tableBytes = value
    case .depth: files.depth = value
    case .nodes: files.nodes = value
    case .tableRows: (files.tableRows, files.censusRows) = (value, value)
    case .tableColumns: files.tableColumns = value
    case .tableCells: (files.tableCells, files.censusCells) = (value, value)
    case .persons: persons = value
    case .events: events = value
    case .values: values = value
    case .memory: memory = value << 20
    }
  }
}

extension ScenarioLoader {
  /// A loader with the limits that the user has chosen.
  static var chosen: ScenarioLoader { ScenarioLoader(limits: Limits.chosen.files) }
}
