import CivilCalendar
import DiscreteEvent
import DistrictModel
import Measurement
import RandomVariates

/// The rows of an event log, in the layout that tools of process mining read.
struct EventLogRows: Sendable {
  static let header = ["case", "kind", "activity", "time", "resource", "detail", "ticks"]

  private let events: [LogEntry]
  private let setting: DistrictSetting
  private let homes: [String]

  init(_ events: [LogEntry], of setting: DistrictSetting) {
    self.events = events
    self.setting = setting
    homes = setting.scenario.beds?.facilities.map(\.identifier) ?? []
  }

  var count: Int { events.count }

  /// One after the other, because there may be many.
  var rows: some Sequence<[String]> { events.lazy.map(row) }

  /// The row of an event, counted from 0; nil behind the last.
  func row(at index: Int) -> [String]? { index < events.count ? row(events[index]) : nil }

  private func row(_ event: LogEntry) -> [String] {
    let (name, kind) =
      switch event.subject {
      case .person(let key): ("person-" + padded(String(key.word, radix: 16), to: 16), "person")
      case .home(let home): (homes[Int(home.index)], "home")
      case .canteen(let index):
        (setting.scenario.geography.communities[index].identifier, "canteen")
      }
    return [
      name, kind, event.activity.rawValue, text(event.time),
      event.home == .none ? "" : homes[Int(event.home.index)], text(event.detail),
      String(event.time.ticks),
    ]
  }

  /// The instant as `yyyy-mm-ddThh:mm:ss` (ISO 8601-1:2019); the clock knows no time zone.
  private func text(_ time: SimulationTime) -> String {
    let day = setting.clock.date(at: time)
    let seconds = Int(time - setting.clock.beginning(of: day))
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return "\(day)T" + parts.map { padded(String($0), to: 2) }.joined(separator: ":")
  }

  private func padded(_ digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func text(_ detail: LogEntry.Detail) -> String {
    switch detail {
    case .none: ""
    case .careState(let state): state.logName
    case .careStates(let former, let state): "\(former.logName)>\(state.logName)"
    case .waitingClass(let waitingClass): waitingClass.subject.identifier
    case .bed(let type): type.logName
    case .otherBed(let former, let type): "\(former.logName)>\(type.logName)"
    case .beds(let counts): BedType.allCases.map { String(counts[$0]) }.joined(separator: " ")
    }
  }
}

extension CareState {
  fileprivate var logName: String {
    switch self {
    case .independent: "independent"
    case .semiDependent: "semi_dependent"
    case .dependent: "dependent"
    }
  }
}

extension BedType {
  fileprivate var logName: String {
    switch self {
    case .selfCare: "self_care"
    case .assisted: "assisted"
    case .nursing: "nursing"
    }
  }
}
