import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FinishedResult {
  /// What `run.json` says.
  struct Manifest {
    let provenance: RecordProvenance
    let replications: ClosedRange<Int>
    let precision: PrecisionWish?
    let inputs: [RunManifest.InputFile]
    let outputs: [OutputFile]
  }

  /// Reads the `run.json` of the result at `path`, which may be one of a run over areas if
  /// `includingAreas`.
  static func manifest(
    in path: String, includingAreas: Bool
  ) throws(FinishedResultError) -> Manifest {
    let data = try contents(of: ResultDirectory.manifestName, in: path)
    guard let kind = try? JSONDecoder.ofManifests.decode(Kind.self, from: data) else {
      throw .notAResult(path: path)
    }
    if !includingAreas, kind.format.hasPrefix(ResultKind.areas.formatName) {
      throw .ofAreas(path: path)
    }
    guard [RunManifest.format, RunManifest.areasFormat].contains(kind.format),
      let document = try? JSONDecoder.ofManifests.decode(Document.self, from: data),
      let manifest = Manifest(document)
    else { throw .notAResult(path: path) }
    return manifest
  }

  /// The bytes of a small file of the result.
  static func contents(of name: String, in path: String) throws(FinishedResultError) -> Data {
    // Anything but a plain file, such as a pipe, might never end.
    switch try entry(at: "\(path)/\(name)") {
    case .regularFile: break
    case .missing where name != ResultDirectory.manifestName:
      throw .damaged(path: path, files: [name])
    default: throw .notAResult(path: path)
    }
    do {
      return try FileSystem.contents(of: "\(path)/\(name)")
    } catch {
      throw .notRead(path: "\(path)/\(name)", error)
    }
  }

  /// What stands at a path; nothing stands below a file.
  static func entry(at path: String) throws(FinishedResultError) -> FileSystem.Entry {
    do {
      return try FileSystem.entry(at: path)
    } catch {
      guard error.code != ENOTDIR else { return .missing }
      throw .notRead(path: path, error)
    }
  }

  private struct Kind: Decodable {
    let format: String
  }

  fileprivate struct Document: Decodable {
    struct Tool: Decodable {
      let version, buildConfiguration, swiftVersion, gslVersion, cLibrary: String
      let revision: String?
    }
    struct Scenario: Decodable {
      let name, resolvedSha256, layoutSha256: String
      /// Of a run over areas.
      let areaTableSha256: String?
    }
    struct Design: Decodable {
      let masterSeed: String
      let firstReplication, lastReplication: Int
      // Missing in results of earlier versions.
      let untilPrecision: [String]?
      let mostReplications: Int?
    }
    struct Counts: Decodable { let areas: Int? }
    struct Horizon: Decodable { let firstDay, lastDay: String }
    struct Environment: Decodable { let architecture: String }
    struct Input: Decodable { let path, sha256: String }
    struct Output: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }
    let format: String
    let tool: Tool
    let scenario: Scenario
    let design: Design
    let counts: Counts
    let horizon: Horizon
    let environment: Environment
    let inputs: [Input]
    let outputs: [Output]
  }
}

extension FinishedResult.Manifest {
  /// Nil if a figure makes no sense.
  fileprivate init?(_ document: FinishedResult.Document) {
    let (first, last) = (document.design.firstReplication, document.design.lastReplication)
    guard 1 <= first, first <= last, last <= 1 << 40,
      document.outputs.allSatisfy({
        !$0.path.isEmpty && !$0.path.hasPrefix(".") && !$0.path.utf8.contains(UInt8(ascii: "/"))
      }),
      let provenance = RecordProvenance(figures: [
        "scenario": document.scenario.name,
        "master_seed": document.design.masterSeed,
        "first_day": document.horizon.firstDay,
        "last_day": document.horizon.lastDay,
        "tool_version": document.tool.version,
        "tool_revision": document.tool.revision ?? "",
        "build_configuration": document.tool.buildConfiguration,
        "swift_version": document.tool.swiftVersion,
        "gsl_version": document.tool.gslVersion,
        "c_library": document.tool.cLibrary,
        "architecture": document.environment.architecture,
        "resolved_sha256": document.scenario.resolvedSha256,
        "layout_sha256": document.scenario.layoutSha256,
        "area_table_sha256": document.scenario.areaTableSha256 ?? "none",
        "replications_of_each_area": "\(first...last)",
      ]), (provenance.areas != nil) == (document.format == RunManifest.areasFormat)
    else { return nil }
    self.provenance = provenance
    if let areas = provenance.areas {
      guard let count = document.counts.areas, 1...1 << 40 ~= count,
        document.inputs.contains(where: { $0.sha256 == areas.tableDigest })
      else { return nil }
      replications = 1...count
    } else {
      replications = first...last
    }
    if let goals = document.design.untilPrecision, !goals.isEmpty,
      let most = document.design.mostReplications, most >= last
    {
      precision = PrecisionWish(goals: goals, mostReplications: most)
    } else {
      precision = nil
    }
    inputs = document.inputs.map { RunManifest.InputFile(path: $0.path, sha256: $0.sha256) }
    outputs = document.outputs.map {
      OutputFile(name: $0.path, byteCount: $0.bytes, sha256: $0.sha256)
    }
  }
}
