public import Measurement

/// What stands in each record of a run.
public enum RecordedUnit: Hashable, Sendable {
  case replication, area

  /// So many of them, for the user.
  public func text(_ count: Int) -> LocalizedText {
    switch self {
    case .replication: LocalizedText(en: "\(count) replications", zh: "\(count)次模拟")
    case .area: LocalizedText(en: "\(count) areas", zh: "\(count)个地区")
    }
  }
}
