import Foundation
import ScenarioDefinition

/// Reads whole files, but only regular ones and only up to a limit.
enum FileReader {
  static func exists(_ path: String) -> Bool {
    !path.isEmpty && !path.contains("\0") && FileManager.default.fileExists(atPath: path)
  }

  /// - Throws: why the file cannot be read.
  static func bytes(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard exists(path) else { throw .missingFile(path, nearest: nearestFile(to: path)) }
    let resolved = resolvedPath(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes else { throw .unreadableFile(path) }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notAFile(path) }
    if let size = attributes[.size] as? Int, size > limit {
      throw .fileTooLarge(bytes: size, limit: limit)
    }
    guard let handle = FileHandle(forReadingAtPath: resolved) else { throw .unreadableFile(path) }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit,
        let chunk = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count)),
        !chunk.isEmpty
      {
        bytes.append(contentsOf: chunk)
      }
    } catch {
      throw .unreadableFile(path)
    }
    if bytes.count > limit { throw .fileTooLarge(bytes: bytes.count, limit: limit) }
    return bytes
  }

  /// The absolute path with symbolic links followed.
  static func resolvedPath(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// `name` as seen from the folder of the file `path`.
  static func path(_ name: String, besides path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  /// The file of the same folder whose name is most like that of `path`.
  static func nearestFile(to path: String) -> String? {
    guard !path.contains("\0") else { return nil }
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    return nearestName(to: url.lastPathComponent, among: names.sorted().prefix(1000))
      .map { self.path($0, besides: path) }
  }
}
