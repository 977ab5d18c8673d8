import Foundation
import ScenarioFiles

/// The shipped scenarios and their tables, in a folder of its own where some are spoilt.
struct Material {
  private let folder: URL
  private let scenarios: [(name: String, bytes: [UInt8])]
  private let tables: [(name: String, bytes: [UInt8])]

  init(repository: String) throws {
    let files = FileManager.default
    let source = URL(filePath: repository).appending(path: "scenarios")
    folder = files.temporaryDirectory.appending(path: "carecap-malformed-\(getpid())")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    var scenarios: [(name: String, bytes: [UInt8])] = []
    for name in try files.contentsOfDirectory(atPath: source.path).sorted() {
      let file = source.appending(path: name)
      try files.copyItem(at: file, to: folder.appending(path: name))
      if name.hasSuffix(".yaml") { scenarios.append((name, Array(try Data(contentsOf: file)))) }
    }
    scenarios.append(("starter.yaml", Array(StarterScenario.text.utf8)))
    self.scenarios = scenarios
    var tables: [(name: String, bytes: [UInt8])] = []
    for name in try files.contentsOfDirectory(atPath: source.appending(path: "binhu").path).sorted()
    where name.hasSuffix(".csv") {
      let file = source.appending(path: "binhu").appending(path: name)
      tables.append(("binhu/\(name)", Array(try Data(contentsOf: file))))
    }
    self.tables = tables
  }

  /// Writes the file of a number, and returns the path of the scenario to read. Every fifth
  /// time it is a table that is spoilt.
  func write(_ number: Int) throws -> String {
    var random = SplitMix64(seed: UInt64(number))
    for table in tables { try restore(table) }
    if random.next(below: 5) == 0 {
      let table = random.pick(tables)
      try Data(Mutation.spoil(table.bytes, &random)).write(to: folder.appending(path: table.name))
      return folder.appending(path: "binhu-2012.yaml").path
    }
    let scenario = random.pick(scenarios)
    let path = folder.appending(path: "file-\(number).yaml")
    try? FileManager.default.removeItem(at: folder.appending(path: "file-\(number - 1).yaml"))
    try Data(Mutation.spoil(scenario.bytes, &random)).write(to: path)
    return path.path
  }

  private func restore(_ table: (name: String, bytes: [UInt8])) throws {
    try Data(table.bytes).write(to: folder.appending(path: table.name))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
