import DiscreteEvent
import Measurement

/// When an observation is made, and what lies between it and the one before.
struct ObservationMoment {
  /// The number of the observation date.
  let date: Int
  let now: SimulationTime
  /// The instant of the observation before.
  let earlier: SimulationTime
  /// Month ends since then.
  let months: Int
}

extension District {
  /// Records all that there is to see, in an order that never varies.
  ///
  /// The only place that lists the programmes for their numbers: the tables' columns are
  /// learnt from it as well.
  static func observe(
    _ people: borrowing People, _ beds: inout Beds?, _ canteens: inout Canteens?,
    _ ledger: inout Ledger, _ breaches: [PromiseBreach], at moment: ObservationMoment,
    into observation: inout some ObservationSink
  ) {
    people.observe(date: moment.date, into: &observation)
    beds?.observe(
      people, date: moment.date, since: moment.earlier, at: moment.now, into: &observation)
    canteens?.observe(people, date: moment.date, months: moment.months, into: &observation)
    beds?.bookSubsidy(at: moment.now, &ledger)
    ledger.observe(of: people.geography.district, into: &observation)
    for breach in breaches {
      observation.record(breach.measure, of: people.geography.district, Double(breach.days))
    }
  }
}
