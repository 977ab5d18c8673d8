import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends a run in good order when the user or the system asks for it.
enum Interruption {
  /// A closed pipe and a file at its size limit are told as failed writes, instead of
  /// ending the program by a signal.
  static func reportFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Does some work, and cancels it on an interrupt or termination signal; the result
  /// that was being written then vanishes, and earlier ones stay.
  static func watch<Value: Sendable>(
    _ work: sending @escaping () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let received = Received()
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable in
        received.note(number)
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch is CancellationError {
      let status: ExitStatus = received.number == SIGTERM ? .terminated : .interrupted
      throw Failure(status, "\ncarecap: interrupted; nothing was changed")
    }
  }
}
