#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A result on its way: a hidden directory beside its destination.
///
/// Either all of it takes the place of what was there, or it vanishes when the
/// value ends. What a killed process left is cleared up by the next run.
struct PartialResult: ~Copyable {
  /// Where the files are to be written.
  let path: String
  private let destination: ResultDirectory
  private let lock: ResultLock
  private var isPublished = false

  /// Prepares to replace what stands at `destination`, if that may be replaced.
  init(for destination: ResultDirectory) throws(ResultFileError) {
    do {
      try FileSystem.makeDirectories(destination.parent)
    } catch {
      throw .notCreated(path: destination.parent, error)
    }
    let lock = try ResultLock(path: destination.sibling("lock"), destination: destination.path)
    Self.clearLeftovers(beside: destination)
    _ = try destination.holdsResult()
    path = try Self.makeDirectory(beside: destination)
    self.lock = lock
    self.destination = destination
  }

  deinit {
    // There is nobody left to tell of an error; the next run tries again.
    if !isPublished { try? FileSystem.removeDirectoryOfFiles(path) }
  }

  /// Puts the finished result in its place.
  ///
  /// The old result is moved aside, and removed only when the new one is in
  /// place; if that fails it is moved back. A process killed between these two
  /// renames leaves the old result aside, and the next run moves it back.
  mutating func publish() throws(ResultFileError) {
    let hasOld = try destination.holdsResult()
    let aside = destination.sibling("previous-\(getpid())-0")
    do throws(SystemError) {
      try FileSystem.synchronizeDirectory(path)
      if hasOld { try FileSystem.rename(destination.path, to: aside) }
      do throws(SystemError) {
        try FileSystem.rename(path, to: destination.path)
      } catch {
        if hasOld { try FileSystem.rename(aside, to: destination.path) }
        throw error
      }
      isPublished = true
      try FileSystem.synchronizeDirectory(destination.parent)
    } catch {
      throw .notPublished(path: destination.path, error)
    }
    // The new result stands; what cannot be removed now is removed by the next run.
    if hasOld { try? FileSystem.removeDirectoryOfFiles(aside) }
  }

  private static func makeDirectory(beside destination: ResultDirectory) throws(ResultFileError)
    -> String
  {
    var attempt = 0
    while true {
      let path = destination.sibling("partial-\(getpid())-\(attempt)")
      do {
        try FileSystem.makeDirectory(path)
        return path
      } catch {
        guard error.code == EEXIST, attempt < 100 else {
          throw .notCreated(path: path, error)
        }
        attempt += 1
      }
    }
  }

  /// Clears up after runs that were killed. Whoever holds the lock knows that
  /// none of them goes on.
  private static func clearLeftovers(beside destination: ResultDirectory) {
    guard let names = try? FileSystem.names(in: destination.parent) else { return }
    for name in names {
      let path = ResultDirectory("\(destination.parent)/\(name)").path
      // A symbolic link of that name could lead to files of somebody else.
      guard (try? FileSystem.entry(at: path)) == .directory else { continue }
      if isLeftover(name, "partial", of: destination) {
        try? FileSystem.removeDirectoryOfFiles(path)
      } else if isLeftover(name, "previous", of: destination) {
        // Killed between the two renames of `publish`: the old result is still the result.
        switch try? destination.holdsResult() {
        case true: try? FileSystem.removeDirectoryOfFiles(path)
        case false: try? FileSystem.rename(path, to: destination.path)
        default: break
        }
      }
    }
  }

  /// Whether `name` is exactly `.<destination>.<kind>-<digits>-<digits>`.
  private static func isLeftover(
    _ name: String, _ kind: String, of destination: ResultDirectory
  ) -> Bool {
    let prefix = ".\(destination.name).\(kind)-"
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.dropFirst(prefix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { UInt32($0) != nil }
  }
}
