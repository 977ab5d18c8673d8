import DistrictModel
import Foundation
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

@testable import Experimentation
@testable import ResultFiles

/// Everything of carecap that reads what somebody else may have written.
enum FuzzedReader: String, CaseIterable {
  case scenario, table, seed, question, study, census, columns, arguments, result, records, part,
    journal

  static let chosen =
    FuzzedReader(rawValue: ProcessInfo.processInfo.environment["FUZZ_READER"] ?? "") ?? .scenario

  /// A folder of this process's own.
  private static let folder: String = {
    let folder = "\(NSTemporaryDirectory())/carecap-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return folder
  }()

  private func written(_ bytes: [UInt8], _ name: String) -> String {
    let path = "\(Self.folder)/\(name)"
    let file = fopen(path, "w")
    if let file {
      unsafe fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return path
  }

  func read(_ bytes: [UInt8]) {
    switch self {
    case .scenario: Self.scenario(written(bytes, "scenario.yaml"))
    case .table:
      let path = written(bytes, "table.csv")
      _ = try? AreaTable.read(path: path)
      let text = "carecap: 1\ndistrict: {communities: {table: table.csv}}\n"
      let document = try? ScenarioLoader().load(text: text, name: "x.yaml", folder: Self.folder)
      _ = document?.resolvedText
    case .seed: _ = try? SeedFile.seed(written(bytes, "seed"))
    case .question: Self.question(written(bytes, "question.yaml"))
    case .study: Self.study(written(bytes, "study.yaml"))
    case .census:
      let census = try? CensusTableReader.read(
        path: written(bytes, "census.csv"), columns: .usual)
      if let census { _ = (AreaImport(census).rows, AreaImport(census).elderly) }
    case .columns: _ = try? CensusColumns.read(path: written(bytes, "columns.yaml"))
    case .arguments: Self.arguments(String(decoding: bytes, as: UTF8.self))
    case .result: Self.result(bytes, written)
    case .records: Self.records(bytes, written)
    case .part: _ = PartManifest(Data(bytes))
    case .journal:
      _ = written(bytes, "unfinished.json")
      if let manifest = try? UnfinishedManifest(in: Self.folder) {
        _ = try? manifest.recordCount(in: Self.folder)
      }
    }
  }

  /// Reads a scenario; one without mistakes is run, if it is small.
  private static func scenario(_ path: String) {
    do {
      let document = try ScenarioLoader(confinedTo: folder).load(path: path)
      if document.root[AreasScenario.key] != nil {
        _ = try ScenarioReading.read(document.root) { AreasScenario(reading: $0) }
        return
      }
      let (scenario, figures) = try ScenarioReading.read(document.root) {
        DistrictScenario(reading: $0)
      }
      _ = (document.digest, figures.count)
      let system = DistrictSystem(scenario)
      let size = RunSize(system, replications: 1, workers: 1)
      guard size.persons < 5_000, size.events < 1_000_000 else { return }
      _ = try system.replicate(1, seed: MasterSeed(1))
    } catch let error as ScenarioLoadError {
      _ = DiagnosticFormatter(language: .chinese, sources: error.sources).text(error.diagnostics)
    } catch is InvalidScenario {
    } catch {
      fatalError("\(error)")
    }
  }

  private static let system: DistrictSystem? = {
    guard let path = ProcessInfo.processInfo.environment["FUZZ_SCENARIO"],
      let document = try? ScenarioLoader().load(path: path),
      let scenario = try? ScenarioReading.read(
        document.root, with: { DistrictScenario(reading: $0) })
    else { return nil }
    return DistrictSystem(scenario.definition)
  }()

  private static func question(_ path: String) {
    guard let system, let document = try? ScenarioLoader().load(path: path) else { return }
    _ = try? ScenarioReading.read(document.root) {
      PlanSpecification(reading: $0, writtenAs: document.root, layout: system.layout)
    }
  }

  private static func study(_ path: String) {
    guard let document = try? ScenarioLoader().load(path: path) else { return }
    _ = try? ScenarioReading.read(document.root) { SweepDefinition(reading: $0) }
    _ = try? ScenarioReading.read(document.root) { SensitivityDefinition(reading: $0) }
  }

  private static func arguments(_ text: String) {
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if SubcommandSpelling.problem(in: words) != nil { return }
    _ = try? Carecap.parseAsRoot(words)
    for word in words {
      _ = try? Limits(word)
      _ = Shard(word)
      _ = MasterSeed(word)
      if let system { _ = try? PrecisionGoal(parsing: word, system.layout) }
    }
  }

  private static func result(_ bytes: [UInt8], _ written: ([UInt8], String) -> String) {
    _ = written(bytes, "run.json")
    _ = written([], "resolved.yaml")
    guard let result = try? FinishedResult(reading: folder, includingAreas: true) else { return }
    _ = try? result.checkFiles()
  }

  /// Repairs the digest of each record, so that what lies behind it is reached too.
  private static func records(_ bytes: [UInt8], _ written: ([UInt8], String) -> String) {
    guard let system else { return }
    let form = RecordForm(system.layout)
    let content = form.byteCount - SHA256Bytes.count
    var file = RecordForm.heading
    var rest = bytes[...]
    while !rest.isEmpty {
      let record = Array(rest.prefix(content))
      rest = rest.dropFirst(content)
      file += record + SHA256Bytes.digest(of: record)
    }
    let path = written(file, "records.bin")
    guard
      var reader = try? RecordReader(
        path, form: RecordForm(system.layout), replications: 1...1_000_000, sha256: nil)
    else { return }
    while let record = try? reader.next() { _ = form.bytes(of: record) }
  }
}
