import DiscreteEvent
import Measurement

extension District {
  /// Strikes the balances of an observation date, before its flows are told.
  mutating func check(date: Int, at now: SimulationTime) {
    var audit = Audit(
      date: setting.dates[date], isLast: date == setting.dates.count - 1)
    people.census.check(date: date, &audit)
    beds?.check(people, at: now, &audit)
    canteens?.check(&audit)
    imbalances += audit.imbalances
  }

  /// Strikes the balances of the books, once everything up to an observation is booked.
  mutating func checkBooks(date: Int, at now: SimulationTime) {
    var audit = Audit(
      date: setting.dates[date], isLast: date == setting.dates.count - 1)
    beds?.check(ledger, at: now, &audit)
    canteens?.check(ledger, &audit)
    imbalances += audit.imbalances
  }
}
