import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel

/// One replication, event by event.
struct DistrictRun: ~Copyable {
  let setting: DistrictSetting
  var district: District
  var calendar = FutureEventList<DistrictEvent>()

  init(_ scenario: DistrictScenario, replication: Int = 1) {
    self.init(DistrictSetting(scenario), replication: replication)
  }

  init(_ setting: DistrictSetting, replication: Int) {
    self.setting = setting
    district = District(setting, seed: SmallDistrict.seed, replication: replication)
    district.start(&calendar)
  }

  /// Lets the next event happen that is due by `time`; nil if there is none.
  mutating func step(until time: SimulationTime) -> EventNotice<DistrictEvent>? {
    guard let notice = calendar.nextNotice(until: time) else { return nil }
    district.handle(notice.event, &calendar)
    return notice
  }

  mutating func run(until time: SimulationTime) {
    while step(until: time) != nil {}
  }

  /// Runs to the beginning of a day, given as yyyy-mm-dd: what happens at that midnight
  /// has happened.
  mutating func run(toBeginningOf day: String) {
    run(until: beginning(of: day))
  }

  func beginning(of day: String) -> SimulationTime {
    guard let date = CivilDate(day) else { preconditionFailure("\(day) is no date") }
    return setting.clock.beginning(of: date)
  }
}
