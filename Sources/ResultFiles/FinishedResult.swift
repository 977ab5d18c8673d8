import ContentDigest
import FoundationEssentials
public import Measurement

/// The finished result of a run of a district or over areas, as it stands in its directory.
///
/// What identifies it has been read and checked; its records are read on demand.
public struct FinishedResult: Sendable {
  public let path: String
  /// What was run: scenario, seed, horizon, layout and program; over areas their table too.
  public let provenance: RecordProvenance
  /// The replications whose records the result keeps; in a run over areas an area stands in the
  /// place of a replication.
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

  /// Reads the result at `path`. Unless `includingAreas`, throws `ofAreas` for that of a run
  /// over areas, which has nothing that is asked of a district.
  public init(reading path: String, includingAreas: Bool = false) throws(FinishedResultError) {
    guard try Self.entry(at: path) != .missing else { throw .nothingThere(path: path) }
    let manifest = try Self.manifest(in: path, includingAreas: includingAreas)
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
    try records(form: RecordForm(layout))
  }

  /// The records in the order of their numbers. Requires that `fits(form)`.
  public func records(form: RecordForm) throws(FinishedResultError) -> RecordReader {
    precondition(fits(form), "the layout must be the result's")
    let name = RecordForm.fileName
    guard let file = outputs.first(where: { $0.name == name }),
      try Self.entry(at: "\(path)/\(name)") != .missing
    else { throw .withoutRecords(path: path) }
    let length: Int
    do {
      length = try FileSystem.byteCount(of: "\(path)/\(name)")
    } catch {
      throw .notRead(path: "\(path)/\(name)", error)
    }
    // Somebody could have put in more replications than any memory holds.
    guard form.fills(length, records: replications.count) else {
      throw .damaged(path: path, files: [name])
    }
    do {
      return try RecordReader(
        "\(path)/\(name)", form: form, replications: replications, sha256: file.sha256)
    } catch {
      throw FinishedResultError(error, in: path)
    }
  }

  /// Whether the records are of `layout`.
  public func fits(_ layout: ObservationLayout) -> Bool { fits(RecordForm(layout)) }

  /// Whether the records have this form.
  public func fits(_ form: RecordForm) -> Bool { form.digest == provenance.layoutDigest }

  /// The table of areas that the run read; nil for a district.
  public var areaTable: RunManifest.InputFile? {
    inputs.last { $0.sha256 == provenance.areas?.tableDigest }
  }

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
