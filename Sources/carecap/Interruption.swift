import Dispatch
import Measurement
import ResultFiles

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

  /// Does some work in steps while a line on the terminal says how far it is, unless it is to
  /// be quiet. An interrupt or a termination signal cancels the work; earlier results stay.
  static func watch<Value: Sendable>(
    steps: Int, quiet: Bool, _ language: Language,
    _ work: sending @escaping (ProgressLine) async throws -> Value
  ) async throws -> Value {
    let isShown = !quiet && Terminal.standardError.isInteractive
    let task = Task {
      let progress = ProgressLine(total: steps, isShown: isShown)
      defer { progress.clear() }
      return try await work(progress)
    }
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
    } catch let end as RunEnd {
      throw failure(end.reason, received, end.consequence[language], language)
    } catch {
      throw failure(error, received, nil, language)
    }
  }

  /// What to tell the user about an error, and what it means for what was done.
  private static func failure(
    _ error: any Error, _ received: Received, _ consequence: String?, _ language: Language
  ) -> any Error {
    if error is CancellationError {
      let status: ExitStatus = received.number == SIGTERM ? .terminated : .interrupted
      let word = LocalizedText(en: "interrupted; ", zh: "已中断；")[language]
      let nothing = LocalizedText(en: "nothing was changed", zh: "没有任何改动")[language]
      return Failure(status, "\ncarecap: \(word)\(consequence ?? nothing)")
    }
    if let error = error as? PartError { return Failure(error, language) }
    guard let error = error as? ResultFileError else { return error }
    let failure = Failure(error, language)
    guard let consequence, error.category == .inputOutput else { return failure }
    return Failure(failure.status, failure.message + "carecap: \(consequence)")
  }
}
