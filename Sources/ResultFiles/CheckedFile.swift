import ContentDigest
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file whose every write, flush and close is checked.
///
/// Counts and hashes what it is given, so that a manifest can say what must be there.
struct CheckedFile: ~Copyable {
  private static let bufferSize = 1 << 16

  /// The path, for error messages.
  private let path: String
  private let name: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var byteCount: Int
  private var digest: SHA256Digest

  /// Makes a file called `name`, which must not exist yet, in `directory`.
  init(creating name: String, in directory: String) throws(ResultFileError) {
    let path = "\(directory)/\(name)"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o666)
    guard descriptor >= 0 else { throw .notCreated(path: path, .last) }
    self.init(descriptor: descriptor, path: path, name: name)
  }

  /// Goes on with the file `name` in `directory` behind its first `byteCount` bytes, whose
  /// digest is given; what follows them is cut off.
  init(
    continuing name: String, in directory: String, behind byteCount: Int, _ digest: SHA256Digest
  ) throws(ResultFileError) {
    let path = "\(directory)/\(name)"
    let descriptor = unsafe open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritten(path: path, .last) }
    guard ftruncate(descriptor, off_t(byteCount)) == 0,
      lseek(descriptor, off_t(byteCount), SEEK_SET) == off_t(byteCount)
    else {
      let error = SystemError.last
      _ = close(descriptor)
      throw .notWritten(path: path, error)
    }
    self.init(descriptor: descriptor, path: path, name: name, byteCount, digest)
  }

  /// Takes over an open descriptor.
  init(
    descriptor: Int32, path: String, name: String, _ byteCount: Int = 0,
    _ digest: SHA256Digest = SHA256Digest()
  ) {
    self.descriptor = descriptor
    self.path = path
    self.name = name
    self.byteCount = byteCount
    self.digest = digest
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(ResultFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try empty() }
  }

  /// Hands everything to the system, where it outlives this process; with `durably` to the
  /// disk, where it outlives a power failure.
  mutating func flush(durably: Bool) throws(ResultFileError) {
    try empty()
    if durably, fsync(descriptor) != 0 { throw .notWritten(path: path, .last) }
  }

  /// Makes the contents durable and closes the file.
  ///
  /// A failed `fsync` is final: a second one may succeed although the pages are lost.
  mutating func finish() throws(ResultFileError) -> OutputFile {
    try empty()
    guard fsync(descriptor) == 0 else { throw .notWritten(path: path, .last) }
    let status = close(descriptor)
    descriptor = -1
    // After EINTR the descriptor is closed all the same, and the data are on the disk.
    guard status == 0 || errno == EINTR else { throw .notWritten(path: path, .last) }
    return OutputFile(
      name: name, byteCount: byteCount, sha256: digest.hexadecimal)
  }

  private mutating func empty() throws(ResultFileError) {
    do {
      try Self.writeAll(buffer, to: descriptor)
    } catch {
      throw .notWritten(path: path, error)
    }
    digest.update(buffer)
    byteCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

extension CheckedFile {
  /// Writes all bytes, however many the system takes at a time.
  ///
  /// `write` is the system's call; tests put another in its place.
  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32,
    by write: (Int32, ArraySlice<UInt8>) -> Int = systemWrite
  ) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, rest)
      if count > 0 {
        rest.removeFirst(count)
      } else if count == 0 {
        // Nothing taken and no error given: going on could take for ever.
        throw SystemError(code: EIO)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        unsafe Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
