import ContentDigest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read from its beginning to its end; what is handed out is hashed.
struct DigestedReader: ~Copyable {
  private let descriptor: Int32
  /// Of all bytes that were handed out.
  private(set) var digest = SHA256Digest()
  /// What was read and not yet handed out.
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ path: String) throws(SystemError) {
    descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  deinit {
    _ = close(descriptor)
  }

  /// The next `count` bytes; fewer if the file ends before.
  mutating func next(_ count: Int) throws(SystemError) -> [UInt8] {
    while buffer.count - position < count, try refill(atLeast: count) {}
    let end = min(position + count, buffer.count)
    defer { position = end }
    let bytes = Array(buffer[position..<end])
    digest.update(bytes)
    return bytes
  }

  mutating func isAtEnd() throws(SystemError) -> Bool { try next(1).isEmpty }

  /// The digest of all bytes that were handed out, in 64 hexadecimal digits.
  var sha256: String { digest.hexadecimal }

  /// Reads on; false at the end of the file.
  private mutating func refill(atLeast count: Int) throws(SystemError) -> Bool {
    var bytes = [UInt8](repeating: 0, count: max(count, 1 << 16))
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      bytes.removeLast(bytes.count - count)
      buffer.removeFirst(position)
      position = 0
      buffer += bytes
      return count > 0
    }
  }
}
