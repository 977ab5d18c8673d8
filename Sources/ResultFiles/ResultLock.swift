#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write to one result directory; given up when the value ends.
///
/// The lock is `flock` on a file beside the directory. The system gives it up
/// when the process ends in whatever way, so no lock is ever left behind; the
/// file may be, and does no harm.
struct ResultLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of the result at `destination`, or tells who holds it.
  init(path: String, destination: String) throws(ResultFileError) {
    self.path = path
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      let descriptor = unsafe open(path, flags, 0o666)
      guard descriptor >= 0 else { throw .notCreated(path: path, .last) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let error = SystemError.last
        defer { _ = close(descriptor) }
        guard error.code == EWOULDBLOCK else { throw .notCreated(path: path, error) }
        throw .inUse(path: destination, holder: Self.holder(in: descriptor))
      }
      // Between opening and locking, the last holder may have removed the file.
      if Self.isSameFile(descriptor, path) {
        self.descriptor = descriptor
        break
      }
      _ = close(descriptor)
    }
    // The record serves only the other run's message; without it the lock is as good.
    _ = ftruncate(descriptor, 0)
    try? CheckedFile.writeAll(Array(LockHolder.current.record.utf8), to: descriptor)
  }

  deinit {
    // Removed while the lock is still held, so nobody else's file is removed.
    _ = unsafe unlink(path)
    _ = close(descriptor)
  }

  private static func holder(in descriptor: Int32) -> LockHolder? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    return LockHolder(record: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(path, &named) == 0 else {
      return false
    }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
