/// A result on its way: a hidden directory beside its destination, called
/// `.<destination>.unfinished`.
///
/// Either all of it takes the place of what was there, or it vanishes when the value ends;
/// except for its records, if they are worth to be kept. What a killed process left is dealt
/// with by the next run.
struct UnfinishedResult: ~Copyable {
  /// Where the files are to be written.
  let path: String
  let destination: ResultDirectory
  /// Whether the records and what they are of stay when the value ends.
  var keepsRecords = false
  private let lock: ResultLock
  private var isPublished = false

  /// Prepares to replace what stands at `destination`, if that may be replaced. Records of
  /// `plan` that stand there are kept if they are to be resumed; without a plan there are none.
  init(
    for destination: ResultDirectory, earlier: EarlierRecords = .refuse, plan: RecordPlan? = nil
  ) throws(ResultFileError) {
    guard !["", ".", "..", "/"].contains(destination.name) else {
      throw .badName(destination.given)
    }
    do {
      try FileSystem.makeDirectories(destination.parent)
    } catch {
      throw .notCreated(path: destination.parent, error)
    }
    let lock = try ResultLock(path: destination.sibling("lock"), destination: destination.path)
    Self.clearReplaced(beside: destination)
    _ = try destination.holdsResult()
    let path = destination.sibling("unfinished")
    let isResumed = try Self.makeReady(path, earlier, plan)
    self.lock = lock
    self.path = path
    self.destination = destination
    keepsRecords = isResumed
  }

  deinit {
    if isPublished { return }
    // There is nobody left to tell of an error; the next run tries again.
    if keepsRecords {
      try? Self.removeAllButRecords(in: path)
    } else {
      try? FileSystem.removeDirectoryOfFiles(path, first: UnfinishedManifest.fileName)
    }
  }

  /// Puts the finished result in its place.
  ///
  /// The old and the new result change places in one step where the system can; then the old
  /// one is removed. The new one keeps its `unfinished.json` until it is in its place: by
  /// this the next run tells it from the old one if this process is killed in between.
  mutating func publish() throws(ResultFileError) {
    let hasOld = try destination.holdsResult()
    var old: String? = nil
    do throws(SystemError) {
      try FileSystem.synchronizeDirectory(path)
      if hasOld {
        old = try Self.exchange(path, destination)
      } else {
        try FileSystem.rename(path, to: destination.path)
      }
      isPublished = true
      try FileSystem.synchronizeDirectory(destination.parent)
    } catch {
      throw .notPublished(path: destination.path, error)
    }
    // The new result stands; what cannot be removed now is removed by the next run.
    try? FileSystem.removeFile("\(destination.path)/\(UnfinishedManifest.fileName)")
    if let old { try? FileSystem.removeDirectoryOfFiles(old) }
  }

  /// Puts `new` in the place of the result at `destination`; returns where the old one is now.
  private static func exchange(
    _ new: String, _ destination: ResultDirectory
  ) throws(SystemError) -> String {
    if try FileSystem.exchange(new, destination.path) { return new }
    let aside = destination.sibling("replaced")
    try FileSystem.rename(destination.path, to: aside)
    do throws(SystemError) {
      try FileSystem.rename(new, to: destination.path)
    } catch {
      try FileSystem.rename(aside, to: destination.path)
      throw error
    }
    return aside
  }
}

extension UnfinishedResult {
  /// Makes the directory, or clears it of all but the records that are to be resumed;
  /// whether there are such records.
  private static func makeReady(
    _ path: String, _ earlier: EarlierRecords, _ plan: RecordPlan?
  ) throws(ResultFileError) -> Bool {
    do throws(SystemError) {
      switch try FileSystem.entry(at: path) {
      case .missing:
        try FileSystem.makeDirectory(path)
        return false
      case .directory: break
      // A symbolic link of that name could lead to files of somebody else.
      case .regularFile, .symbolicLink, .other: throw SystemError.exists
      }
    } catch {
      throw .notCreated(path: path, error)
    }
    var isResumed = false
    if earlier != .discard, let manifest = try UnfinishedManifest(in: path) {
      let count = try manifest.recordCount(in: path)
      if earlier == .refuse, count > 0 {
        throw .unfinished(path: path, kept: count, manifest.provenance.unit)
      }
      if earlier == .resume, let plan {
        if let difference = plan.difference(
          from: manifest.provenance, first: manifest.firstReplication)
        {
          throw .notResumed(path: path, .otherRun(difference))
        }
        guard count <= plan.replications.count else {
          throw .notResumed(
            path: path,
            .tooMany(count, wanted: plan.replications.count, plan.provenance.unit))
        }
        isResumed = true
      }
    }
    do throws(SystemError) {
      if isResumed {
        try removeAllButRecords(in: path)
      } else {
        try FileSystem.removeDirectoryOfFiles(path, first: UnfinishedManifest.fileName)
        try FileSystem.makeDirectory(path)
      }
    } catch {
      throw .notCreated(path: path, error)
    }
    return isResumed
  }

  private static func removeAllButRecords(in path: String) throws(SystemError) {
    let kept = [UnfinishedManifest.fileName, RecordForm.fileName]
    for name in try FileSystem.names(in: path) where !kept.contains(name) {
      try FileSystem.removeFile("\(path)/\(name)")
    }
  }

  /// Removes what a run left that was killed when its result was in its place already; no
  /// records are. Nothing is done while another run holds the lock.
  static func clearUp(beside destination: ResultDirectory) {
    let path = destination.sibling("unfinished")
    // Whatever cannot be removed now does no harm.
    do {
      let lock = try ResultLock(path: destination.sibling("lock"), destination: destination.path)
      clearReplaced(beside: destination)
      try? FileSystem.removeFile("\(destination.path)/\(UnfinishedManifest.fileName)")
      if try FileSystem.entry(at: path) == .directory, try UnfinishedManifest(in: path) == nil {
        try FileSystem.removeDirectoryOfFiles(path)
      }
      _ = consume lock
    } catch {}
  }

  /// Deals with an old result that was set aside by a run that was killed while it
  /// published. Whoever holds the lock knows that it does not go on.
  private static func clearReplaced(beside destination: ResultDirectory) {
    let path = destination.sibling("replaced")
    guard (try? FileSystem.entry(at: path)) == .directory else { return }
    switch try? destination.holdsResult() {
    case true: try? FileSystem.removeDirectoryOfFiles(path)
    // Killed between the two renames: the old result is still the result.
    case false: try? FileSystem.rename(path, to: destination.path)
    default: break
    }
  }
}
