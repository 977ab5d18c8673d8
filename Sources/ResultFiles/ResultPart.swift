import ContentDigest
public import Experimentation
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A finished part of a run, of which everything but the records has been read and checked.
public struct ResultPart: Sendable {
  public let path: String
  public let run: RunIdentity
  public let shard: Shard
  /// The files that the run read, as they were named to this part.
  public let inputs: [RunManifest.InputFile]
  /// The scenario in one piece, as it was run.
  public let resolvedScenario: String
  /// The areas of the part, in the order of their codes; nil for a part of a district.
  public let areas: [AreaName]?
  /// What is known of the file with the records.
  let records: OutputFile

  /// Reads the part at `path`.
  public init(reading path: String) throws(PartError) {
    let entry: FileSystem.Entry
    do {
      entry = try FileSystem.entry(at: path)
    } catch {
      guard error.code == ENOTDIR else { throw .notRead(path: path, error) }
      throw .notAPart(path: path)
    }
    if entry == .missing { throw .nothingThere(path: path) }

    let data = try Self.contents(of: PartManifest.fileName, in: path)
    let digestLine = try Self.contents(of: PartManifest.digestFileName, in: path)
    let digest = SHA256Digest.hexadecimal(of: data)
    guard digestLine.elementsEqual("\(digest)  \(PartManifest.fileName)\n".utf8) else {
      throw .damaged(path: path, file: PartManifest.fileName)
    }
    guard let manifest = PartManifest(data) else { throw .notAPart(path: path) }

    let scenario = try Self.contents(of: ResultDirectory.scenarioName, in: path)
    guard SHA256Digest.hexadecimal(of: scenario) == manifest.resolvedScenario.sha256,
      manifest.resolvedScenario.sha256 == manifest.run.provenance.resolvedDigest,
      let text = String(bytes: scenario, encoding: .utf8)
    else { throw .damaged(path: path, file: ResultDirectory.scenarioName) }
    self.path = path
    run = manifest.run
    shard = manifest.shard
    inputs = manifest.inputs
    resolvedScenario = text
    records = manifest.records
    areas = manifest.areas
  }

  /// The bytes of a small file of the part.
  private static func contents(of name: String, in path: String) throws(PartError) -> Data {
    do {
      // Anything but a plain file, such as a pipe, might never end.
      guard try FileSystem.entry(at: "\(path)/\(name)") == .regularFile else {
        throw PartError.notAPart(path: path)
      }
      return try FileSystem.contents(of: "\(path)/\(name)")
    } catch let error as SystemError {
      guard error.code == ENOTDIR else { throw .notRead(path: "\(path)/\(name)", error) }
      throw .notAPart(path: path)
    } catch {
      throw .notAPart(path: path)
    }
  }
}
