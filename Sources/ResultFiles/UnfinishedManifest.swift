import FoundationEssentials

/// What stands in the `unfinished.json` of a result that is being made: of which run the
/// records are.
struct UnfinishedManifest {
  static let fileName = "unfinished.json"
  private static let format = "carecap-unfinished-1"

  let provenance: RecordProvenance
  let firstReplication: Int
  /// The length of a record.
  let recordByteCount: Int

  var json: JSONValue {
    [
      "format": .string(Self.format),
      "first_replication": .integer(firstReplication),
      "record_bytes": .integer(recordByteCount),
      "run": .object(provenance.figures.map { (key: $0.name, value: .string($0.value)) }),
    ]
  }
}

extension UnfinishedManifest {
  private struct Document: Decodable {
    let format: String
    let firstReplication: Int
    let recordBytes: Int
    let run: [String: String]
  }

  /// Reads the manifest in `directory`; nil if there is none, or only the beginning of one.
  init?(in directory: String) throws(ResultFileError) {
    let path = "\(directory)/\(Self.fileName)"
    let data: Data
    do throws(SystemError) {
      guard try FileSystem.entry(at: path) == .regularFile else { return nil }
      data = try FileSystem.contents(of: path)
    } catch {
      throw .notRead(path: path, error)
    }
    guard let document = try? JSONDecoder.ofManifests.decode(Document.self, from: data),
      document.format == Self.format, document.firstReplication >= 1, document.recordBytes >= 1,
      let provenance = RecordProvenance(figures: document.run)
    else { return nil }
    self.provenance = provenance
    firstReplication = document.firstReplication
    recordByteCount = document.recordBytes
  }

  /// How many records stand in `directory` by the length of their file.
  func recordCount(in directory: String) throws(ResultFileError) -> Int {
    let path = "\(directory)/\(RecordForm.fileName)"
    do throws(SystemError) {
      guard try FileSystem.entry(at: path) == .regularFile else { return 0 }
      return max(0, try FileSystem.byteCount(of: path) - RecordForm.heading.count)
        / recordByteCount
    } catch {
      throw .notRead(path: path, error)
    }
  }
}
