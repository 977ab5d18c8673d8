import CivilCalendar
package import DiscreteEvent
import Measurement

extension Beds {
  /// Records beds, residents and those who wait.
  package mutating func observe(
    _ people: borrowing People, date: Int, since earlier: SimulationTime, at now: SimulationTime,
    into observation: inout some ObservationSink
  ) {
    let district = geography.district
    let beds = officialBeds
    let nursing = facilities.reduce(0) { $0 + $1.beds[.nursing] }
    let building = zip(scenario.facilities, facilities).reduce(0) {
      $0 + ($1.1.status == .building || $1.1.status == .delayed ? $1.0.beds.total : 0)
    }
    let total = facilities.reduce(0) { $0 + $1.beds.total }
    let values = [
      (BedsMeasures.beds, beds), (BedsMeasures.nursingBeds, nursing),
      (BedsMeasures.building, building), (BedsMeasures.residents, residents.value),
      (BedsMeasures.waiting, waiting.value), (BedsMeasures.opened, flows.opened),
      (BedsMeasures.closed, flows.closed), (BedsMeasures.applications, flows.applications),
      (BedsMeasures.admissions, flows.admissions),
      (BedsMeasures.withdrawals, flows.withdrawals),
      (BedsMeasures.diedWaiting, flows.diedWaiting),
      (BedsMeasures.transferred, flows.transferred), (BedsMeasures.displaced, flows.displaced),
    ]
    for (measure, value) in values { observation.record(measure, of: district, Double(value)) }
    observation.record(
      BedsMeasures.bedsPerThousand, of: district,
      bedsPerThousand(people.census.headcount(on: people.census.dates[date])))
    observation.record(BedsMeasures.occupancy, of: district, .ratio(residents.value, of: total))
    diedWaitingSinceStart += flows.diedWaiting
    observation.record(
      BedsMeasures.diedWaitingSinceStart, of: district, Double(diedWaitingSinceStart))
    observation.record(
      BedsMeasures.bedYears, of: district,
      Double(official.area(until: now)) / ModelClock.ticksPerYear)
    flows = BedsFlows()
    observeStreets(people, date: date, into: &observation)
    observeFacilities(into: &observation)
    observeWaiting(since: earlier, at: now, into: &observation)
  }

  private func observeStreets(
    _ people: borrowing People, date: Int, into observation: inout some ObservationSink
  ) {
    let headcounts = people.streetCounts(date: date)
    var waiting = Array(repeating: 0, count: geography.streets.count)
    for applicant in applicants where applicant.state.isOnList {
      waiting[geography.communities[Int(people[applicant.person].identity.community)].street] += 1
    }
    for (index, street) in geography.streets.enumerated() {
      var official = 0
      var beds = 0
      var residents = 0
      for facility in facilities where facility.street == index {
        official += scenario.ratio.count(facility)
        beds += facility.beds.total
        residents += facility.residents
      }
      let headcount = headcounts[index]
      let denominator =
        scenario.ratio.people == .registered ? headcount.registered : headcount.residents
      observation.record(BedsMeasures.beds, of: street.subject, Double(official))
      observation.record(
        BedsMeasures.bedsPerThousand, of: street.subject,
        1_000 * .ratio(official, of: denominator))
      observation.record(BedsMeasures.residents, of: street.subject, Double(residents))
      observation.record(BedsMeasures.occupancy, of: street.subject, .ratio(residents, of: beds))
      observation.record(BedsMeasures.waiting, of: street.subject, Double(waiting[index]))
    }
  }

  private func observeFacilities(into observation: inout some ObservationSink) {
    for (home, facility) in zip(scenario.facilities, facilities) {
      observation.record(BedsMeasures.beds, of: home.subject, Double(facility.beds.total))
      observation.record(BedsMeasures.residents, of: home.subject, Double(facility.residents))
      observation.record(
        BedsMeasures.occupancy, of: home.subject,
        .ratio(facility.residents, of: facility.beds.total))
      observation.record(BedsMeasures.isOpen, of: home.subject, facility.status == .open ? 1 : 0)
    }
  }

  private func observeWaiting(
    since earlier: SimulationTime, at now: SimulationTime,
    into observation: inout some ObservationSink
  ) {
    let window = WaitingWindow(since: earlier, until: now)
    var records = Array(repeating: WaitingRecord(), count: WaitingClass.allCases.count)
    for index in applicants.indices {
      records[Int(applicants[index].waitingClass.rawValue)].add(applicants[index], window)
    }
    for (waitingClass, record) in zip(WaitingClass.allCases, records) {
      let subject = waitingClass.subject
      let counts = [
        (BedsMeasures.waiting, record.waiting), (BedsMeasures.admissions, record.admitted),
        (BedsMeasures.withdrawals, record.withdrawn),
        (BedsMeasures.diedWaiting, record.diedWaiting),
      ]
      for (measure, count) in counts { observation.record(measure, of: subject, Double(count)) }
      observation.record(BedsMeasures.meanWait, of: subject, record.meanWait)
      observation.record(BedsMeasures.meanWaitSoFar, of: subject, record.meanWaitSoFar)
      observation.record(
        BedsMeasures.placedWithin90, of: subject, .ratio(record.placed, of: record.followed))
    }
  }
}
