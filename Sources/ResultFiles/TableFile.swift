#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A single table that people may open, such as one that was imported.
public enum TableFile {
  /// A table as `write` writes it, without the byte order mark.
  public static func text(_ header: [String], _ rows: some Sequence<[String]>) -> String {
    var bytes = CSVRow(header).bytes
    for row in rows { bytes += CSVRow(row).bytes }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a table of comma-separated values to `path`, whole or not at all, with a byte
  /// order mark. The folder is made if it is missing; a file that stands there is left alone.
  public static func write(
    header: [String], rows: some Sequence<[String]>, to path: String
  ) throws(ResultFileError) {
    let (parent, fileName) = FileSystem.split(path)
    guard !["", ".", "..", "/"].contains(fileName) else { throw .badName(path) }
    do throws(SystemError) {
      try FileSystem.makeDirectories(parent)
      guard try FileSystem.entry(at: path) == .missing else { throw SystemError(code: EEXIST) }
    } catch {
      throw .notCreated(path: path, error)
    }
    let name = ".\(fileName).partial-\(getpid())"
    let partial = "\(parent)/\(name)"
    do throws(ResultFileError) {
      var file = try CheckedFile(creating: name, in: parent)
      try file.write([0xef, 0xbb, 0xbf])
      try file.write(CSVRow(header).bytes)
      for row in rows { try file.write(CSVRow(row).bytes) }
      _ = try file.finish()
      do throws(SystemError) {
        try FileSystem.rename(partial, to: path)
        try FileSystem.synchronizeDirectory(parent)
      } catch {
        throw ResultFileError.notPublished(path: path, error)
      }
    } catch {
      // There is nobody left to tell of a second error.
      try? FileSystem.removeFile(partial)
      throw error
    }
  }
}
