import Measurement

/// The first event in which two logs of the same replication part.
struct EventDifference: Hashable {
  /// Counted from 1.
  let number: Int
  /// The fields of the event in either log; nil where the log has ended.
  let here: [String]?
  let there: [String]?

  /// What happens in the two, when, and to whom; `words` call the two logs.
  func text(here: LocalizedText, there: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "event \(number) is the first that differs: \(Self.english(self.here)) \(here.english), "
        + "\(Self.english(self.there)) \(there.english)",
      zh: "第\(number)个事件最先不同：\(here.chinese)为“\(Self.chinese(self.here))”，"
        + "\(there.chinese)为“\(Self.chinese(self.there))”")
  }

  private static func english(_ fields: [String]?) -> String {
    words(fields) ?? "no further event"
  }

  private static func chinese(_ fields: [String]?) -> String {
    words(fields) ?? "已无事件"
  }

  /// Who, what, where, which, and when.
  private static func words(_ fields: [String]?) -> String? {
    guard let fields else { return nil }
    guard fields.count == EventLogRows.header.count else {
      return String(fields.joined(separator: ",").prefix(200))
    }
    let what = [fields[0], fields[2], fields[4], fields[5]].filter { !$0.isEmpty }
    return what.joined(separator: " ") + " at " + fields[3]
  }
}

extension EventLogRows {
  /// Where another log of the same replication parts from this one; nil if it does not.
  func difference(from other: EventLogRows) -> EventDifference? {
    for index in 0..<max(count, other.count) {
      let (here, there) = (row(at: index), other.row(at: index))
      if here != there { return EventDifference(number: index + 1, here: here, there: there) }
    }
    return nil
  }
}
