import Experimentation
import FoundationEssentials

/// What stands in the `part.json` of a part.
struct PartManifest {
  static let fileName = "part.json"
  /// The file with the digest of `part.json`, in the form of `sha256sum`.
  static let digestFileName = "part.sha256"
  /// The beginning of the `format` of every `part.json`, whatever its version.
  static let formatName = "carecap-part-"
  private static let format = formatName + "2"

  let run: RunIdentity
  let shard: Shard
  /// The files that the run read, as they were named to this part.
  let inputs: [RunManifest.InputFile]
  let records: OutputFile
  let resolvedScenario: OutputFile
  /// The areas of the part, in the order of their codes; nil for a part of a district.
  let areas: [AreaName]?

  /// The manifest as `part.json`; the environment is for people only.
  func json(environment: RunManifest.Environment, workers: Int) -> JSONValue {
    let numbers = shard.replications(of: run.replications)
    let unit = areas == nil ? "replication" : "area"
    let json: JSONValue = [
      "format": .string(Self.format),
      "part": .integer(shard.number),
      "first_\(unit)": .integer(numbers.lowerBound),
      "last_\(unit)": .integer(numbers.upperBound),
      "run": .object(run.figures.map { (key: $0.name, value: .string($0.value)) }),
      "inputs": .array(inputs.map(\.json)),
      "outputs": .array([records, resolvedScenario].map(\.json)),
      "environment": environment.json(workers: workers),
    ]
    guard let areas, case .object(let members) = json else { return json }
    let list = areas.map { JSONValue.strings([$0.code, $0.name]) }
    return .object(members + [(key: "areas", value: .array(list))])
  }
}

extension PartManifest {
  private struct Document: Decodable {
    struct Input: Decodable { let path, sha256: String }
    struct Output: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }
    let format: String
    let part: Int
    let run: [String: String]
    let inputs: [Input]
    let outputs: [Output]
    /// The code and the name of each.
    let areas: [[String]]?
  }

  /// Reads `part.json`; nil if it is not one of this format.
  init?(_ data: Data) {
    guard let document = try? JSONDecoder().decode(Document.self, from: data),
      document.format == Self.format,
      let run = RunIdentity(figures: document.run),
      let shard = Shard(number: document.part, of: run.parts),
      document.outputs.map(\.path) == [RecordForm.fileName, ResultDirectory.scenarioName]
    else { return nil }
    let areas = document.areas?.compactMap { words in
      words.count == 2 ? AreaName(code: words[0], name: words[1]) : nil
    }
    guard (areas == nil) == (run.provenance.areas == nil) else { return nil }
    if let areas {
      guard areas.count == shard.replications(of: run.replications).count,
        zip(areas, areas.dropFirst()).allSatisfy({ $0.code < $1.code })
      else { return nil }
    }
    self.areas = areas
    let outputs = document.outputs.map {
      OutputFile(name: $0.path, byteCount: $0.bytes, sha256: $0.sha256)
    }
    self.run = run
    self.shard = shard
    inputs = document.inputs.map { RunManifest.InputFile(path: $0.path, sha256: $0.sha256) }
    (records, resolvedScenario) = (outputs[0], outputs[1])
  }
}
