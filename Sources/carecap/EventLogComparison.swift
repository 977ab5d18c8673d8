import Measurement
import ResultFiles

/// Compares a log with the file that another build or machine has written of it.
struct EventLogComparison {
  let path: String
  let language: Language

  /// Where the file parts from the log; nil if it does not. Throws if there is no such file,
  /// or if it is no event log.
  func difference(from log: EventLogRows) throws(Failure) -> EventDifference? {
    let heading = EventLogRows.header.joined(separator: ",")
    do throws(ResultFileError) {
      var lines = try TableLines(path)
      if try lines.next() == heading { return try difference(from: log, &lines) }
    } catch {
      if case .notRead(_, let reason) = error, reason.isAbsence {
        throw Failure(.missingInput, "carecap: \(error.text[language])")
      }
      throw Failure(error, language)
    }
    let text = LocalizedText(
      en: "\(path):1: this is no event log, which begins with '\(heading)'; write one with "
        + "carecap trace --output",
      zh: "\(path):1：不是事件日志（首行应为“\(heading)”）；请用 carecap trace --output 写出")
    throw Failure(.invalidScenario, "carecap: \(text[language])")
  }

  private func difference(
    from log: EventLogRows, _ lines: inout TableLines
  ) throws(ResultFileError) -> EventDifference? {
    var index = 0
    while true {
      let there = try lines.next()?.split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      let here = log.row(at: index)
      if here == nil, there == nil { return nil }
      if here != there { return EventDifference(number: index + 1, here: here, there: there) }
      index += 1
    }
  }
}
