import Foundation

/// The processor time of this process, which other work on the machine does not
/// lengthen as it does the time on the wall.
enum ProcessorTime {
  /// Nanoseconds since the process began.
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
