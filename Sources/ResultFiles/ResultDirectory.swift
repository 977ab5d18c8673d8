import FoundationEssentials

/// A place where a result or a part of one is, or will be.
struct ResultDirectory {
  /// What the directory is for.
  enum Contents: Hashable {
    case result(ResultKind)
    case part
  }

  /// The path as it was given, for messages about it.
  let given: String
  let path: String
  let parent: String
  let name: String
  let contents: Contents

  init(_ path: String, of contents: Contents) {
    given = path
    (parent, name) = FileSystem.split(path)
    self.path = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    self.contents = contents
  }

  static let manifestName = "run.json"
  static let packageName = "datapackage.json"
  static let scenarioName = "resolved.yaml"
  static let reservedNames = [
    manifestName, packageName, scenarioName, RecordForm.fileName, UnfinishedManifest.fileName,
  ]

  /// A path beside this one, hidden, and told apart by `suffix`.
  func sibling(_ suffix: String) -> String {
    parent == "/" ? "/.\(name).\(suffix)" : "\(parent)/.\(name).\(suffix)"
  }

  /// Whether a result stands here that may be replaced; false where nothing stands.
  ///
  /// Only a directory whose manifest names every file in it may be replaced:
  /// nothing that carecap did not write is ever removed.
  func holdsResult() throws(ResultFileError) -> Bool {
    switch try entry(at: path) {
    case .missing: return false
    case .symbolicLink: throw .refused(path: path, .symbolicLink)
    case .regularFile, .other: throw .refused(path: path, .notADirectory)
    case .directory: break
    }
    guard try entry(at: "\(path)/\(contents.manifestName)") == .regularFile else {
      throw .refused(path: path, contents == .part ? .noPartManifest : .noManifest)
    }
    guard let manifest = try manifest() else {
      throw .refused(path: path, contents == .part ? .foreignPartManifest : .foreignManifest)
    }
    if case .result(let kind) = contents, let other = ResultKind(format: manifest.format),
      other != kind
    {
      throw .refused(path: path, .otherKind(other))
    }
    // The names of the files that the manifest vouches for.
    let known = Set(manifest.outputs.map(\.path) + contents.otherNames)
    if let name = try names().first(where: { !known.contains($0) }) {
      throw .refused(path: path, .foreignFile(name))
    }
    return true
  }

  private func entry(at path: String) throws(ResultFileError) -> FileSystem.Entry {
    do {
      return try FileSystem.entry(at: path)
    } catch {
      throw .notRead(path: path, error)
    }
  }

  private func names() throws(ResultFileError) -> [String] {
    do {
      return try FileSystem.names(in: path)
    } catch {
      throw .notRead(path: path, error)
    }
  }

  /// The part of a manifest that tells which files belong to the result.
  private struct Manifest: Decodable {
    struct Output: Decodable { let path: String }
    let format: String
    let outputs: [Output]
  }

  /// The manifest; nil if it is not one that carecap wrote.
  private func manifest() throws(ResultFileError) -> Manifest? {
    let manifestPath = "\(path)/\(contents.manifestName)"
    let data: Data
    do {
      data = try FileSystem.contents(of: manifestPath)
    } catch {
      throw .notRead(path: manifestPath, error)
    }
    guard
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.format.hasPrefix(contents.formatName)
    else { return nil }
    return manifest
  }
}

extension ResultDirectory.Contents {
  fileprivate var manifestName: String {
    switch self {
    case .result: ResultDirectory.manifestName
    case .part: PartManifest.fileName
    }
  }

  fileprivate var formatName: String {
    switch self {
    case .result: RunManifest.formatName
    case .part: PartManifest.formatName
    }
  }

  /// The files that the manifest does not list.
  fileprivate var otherNames: [String] {
    switch self {
    case .result: [manifestName, UnfinishedManifest.fileName]
    case .part: [manifestName, PartManifest.digestFileName, UnfinishedManifest.fileName]
    }
  }
}
