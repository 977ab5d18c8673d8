#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where texts for people go: a stream that is checked at every write.
struct Terminal {
  static let standardOutput = Terminal(descriptor: 1)
  static let standardError = Terminal(descriptor: 2)

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether somebody is looking.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Writes a text; whether it arrives is nobody's concern.
  func write(_ text: String) {
    _ = try? writeChecked(text)
  }

  /// Writes all of a text, or throws a failure.
  ///
  /// A reader that has gone away, as `head` does, ends the command quietly.
  func writeChecked(_ text: String) throws(Failure) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        #if canImport(Glibc)
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          unsafe Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        throw Failure(.inputOutput, "")
      } else if errno != EINTR {
        let reason = unsafe String(cString: strerror(errno))
        throw Failure(.inputOutput, "carecap: the output cannot be written: \(reason)")
      }
    }
  }
}
