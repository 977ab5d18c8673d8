import CivilCalendar

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who is writing to a result directory.
public struct LockHolder: Hashable, Sendable {
  public let processIdentifier: Int32
  /// When it began, in Coordinated Universal Time, such as `2026-01-31T08:15:00Z`.
  public let start: String

  /// This process, at this moment.
  static var current: LockHolder {
    let (days, second) = Int(time(nil)).quotientAndRemainder(dividingBy: 86_400)
    let date = CivilDate(dayNumber: Int32(clamping: days))
    let clock = [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return LockHolder(processIdentifier: getpid(), start: "\(date)T\(clock)Z")
  }
}

extension LockHolder: CustomStringConvertible {
  public var description: String { "process \(processIdentifier), since \(start)" }
}

extension LockHolder {
  /// What stands in the lock file.
  var record: String { "\(processIdentifier) \(start)\n" }

  init?(record: String) {
    let parts = record.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let identifier = Int32(parts[0]) else { return nil }
    self.init(processIdentifier: identifier, start: String(parts[1]))
  }
}
