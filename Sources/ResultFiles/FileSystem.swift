internal import CDirectoryExchange
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls of the operating system that results need, each with its error.
enum FileSystem {
  enum Entry { case missing, regularFile, directory, symbolicLink, other }

  /// What stands at `path`, without following a symbolic link.
  static func entry(at path: String) throws(SystemError) -> Entry {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else {
      if errno == ENOENT { return .missing }
      throw .last
    }
    return switch information.st_mode & S_IFMT {
    case S_IFREG: .regularFile
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// The length of a file.
  static func byteCount(of path: String) throws(SystemError) -> Int {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { throw .last }
    return Int(information.st_size)
  }

  static func makeDirectory(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw .last }
  }

  /// Makes the directory and those above it, as far as they are missing.
  static func makeDirectories(_ path: String) throws(SystemError) {
    var information = stat()
    if unsafe stat(path, &information) == 0 {
      guard information.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
      return
    }
    guard errno == ENOENT else { throw .last }
    let (parent, _) = split(path)
    if parent != path { try makeDirectories(parent) }
    do {
      try makeDirectory(path)
    } catch {
      // Another run may have been faster.
      guard error.code == EEXIST else { throw error }
    }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    #if canImport(Glibc)
      let result = unsafe Glibc.rename(old, new)
    #elseif canImport(Musl)
      let result = unsafe Musl.rename(old, new)
    #else
      let result = unsafe Darwin.rename(old, new)
    #endif
    guard result == 0 else { throw .last }
  }

  /// Exchanges what stands at two paths in one step; false where that cannot be done.
  static func exchange(_ first: String, _ second: String) throws(SystemError) -> Bool {
    if unsafe carecap_exchange(first, second) == 0 { return true }
    guard [ENOSYS, EINVAL, ENOTSUP].contains(errno) else { throw .last }
    return false
  }

  static func removeFile(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) == 0 else { throw .last }
  }

  static func removeEmptyDirectory(_ path: String) throws(SystemError) {
    guard unsafe rmdir(path) == 0 else { throw .last }
  }

  /// Removes a directory with the files in it, `first` before all others. A directory
  /// inside it is left alone, and so is then the outer one.
  static func removeDirectoryOfFiles(
    _ path: String, first: String? = nil
  ) throws(SystemError) {
    let names = try names(in: path)
    if let first, names.contains(first) { try removeFile("\(path)/\(first)") }
    for name in names where name != first { try removeFile("\(path)/\(name)") }
    try removeEmptyDirectory(path)
  }

  static func contents(of path: String) throws(SystemError) -> Data {
    errno = 0
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SystemError(code: errno == 0 ? EIO : errno)
    }
    return data
  }

  /// The names of what is in a directory, in ascending order.
  static func names(in path: String) throws(SystemError) -> [String] {
    errno = 0
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw SystemError(code: errno == 0 ? EIO : errno)
    }
  }

  /// Makes the names in a directory durable.
  static func synchronizeDirectory(_ path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    // Some file systems have no way to flush a directory and say EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last }
  }

  /// The directory that holds `path`, and the last part of `path`.
  static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
