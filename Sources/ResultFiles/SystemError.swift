#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An error code of the operating system.
public struct SystemError: Error, Hashable, Sendable {
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// Something stands where something was to be made.
  static var exists: SystemError { SystemError(code: EEXIST) }

  /// Whether there is nothing at a path.
  public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }
}

extension SystemError: CustomStringConvertible {
  /// The system's own words for it, such as "No space left on device".
  public var description: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
