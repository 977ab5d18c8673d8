import ContentDigest
import FoundationEssentials
public import Measurement

/// The finished result of a run, as it stands in its directory.
///
/// What identifies it has been read and checked; its records are read on demand.
public struct FinishedResult: Sendable {
  public let path: String
  /// What was run: scenario, seed, horizon, layout and program.
  public let provenance: RecordProvenance
  /// The replications whose records the result keeps.
  public let replications: ClosedRange<Int>
  /// What ended the run; nil if it was the number of replications alone.
  public let precision: PrecisionWish?
  /// The files that the run read, as they were named to it.
  public let inputs: [RunManifest.InputFile]
  /// The scenario in one piece, as it was run.
  public let resolvedScenario: String
  /// The files of the result, as they must be.
  public let outputs: [OutputFile]

  /// Whether a directory with a `run.json` stands at `path`; there is no saying whose.
  public static func stands(at path: String) -> Bool {
    (try? entry(at: "\(path)/\(ResultDirectory.manifestName)")) == .regularFile
  }

  /// Reads the result at `path`.
  public init(reading path: String) throws(FinishedResultError) {
    guard try Self.entry(at: path) != .missing else { throw .nothingThere(path: path) }
    let manifest = try Self.manifest(in: path)
    self.path = path
    provenance = manifest.provenance
    replications = manifest.replications
    precision = manifest.precision
    inputs = manifest.inputs
    outputs = manifest.outputs
    let name = ResultDirectory.scenarioName
    guard outputs.contains(where: { $0.name == name }) else { throw .notAResult(path: path) }
    let bytes = try Self.contents(of: name, in: path)
    guard SHA256Digest.hexadecimal(of: bytes) == provenance.resolvedDigest,
      let text = String(bytes: bytes, encoding: .utf8)
    else { throw .damaged(path: path, files: [name]) }
    resolvedScenario = text
  }

  /// The records in the order of their numbers. Requires the layout of `provenance`:
  /// that its digest is `provenance.layoutDigest`.
  public func records(layout: ObservationLayout) throws(FinishedResultError) -> RecordReader {
    precondition(layout.digest == provenance.layoutDigest, "the layout must be the result's")
    let name = RecordForm.fileName
    guard let file = outputs.first(where: { $0.name == name }),
      try Self.entry(at: "\(path)/\(name)") != .missing
    else { throw .withoutRecords(path: path) }
    do {
      return try RecordReader(
        "\(path)/\(name)", form: RecordForm(layout), replications: replications, sha256: file.sha256
      )
    } catch {
      throw FinishedResultError(error, in: path)
    }
  }

  /// Whether the records are of `layout`.
  public func fits(_ layout: ObservationLayout) -> Bool { layout.digest == provenance.layoutDigest }

  /// Reads all files of the result. Throws `damaged` with the names of those that are
  /// missing or not as they were written.
  public func checkFiles() throws(FinishedResultError) {
    var damaged: [String] = []
    for file in outputs {
      let path = "\(path)/\(file.name)"
      guard try Self.entry(at: path) == .regularFile else {
        damaged.append(file.name)
        continue
      }
      do throws(SystemError) {
        var reader = try DigestedReader(path)
        while try !reader.next(1 << 16).isEmpty {}
        if reader.sha256 != file.sha256 { damaged.append(file.name) }
      } catch {
        throw .notRead(path: path, error)
      }
    }
    if !damaged.isEmpty { throw .damaged(path: path, files: damaged) }
  }
}
