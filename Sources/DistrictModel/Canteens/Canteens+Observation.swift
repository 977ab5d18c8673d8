import Measurement

extension Canteens {
  /// Records canteens, coverage and meals.
  package mutating func observe(
    _ people: borrowing People, date: Int, months: Int, into observation: inout some ObservationSink
  ) {
    let district = geography.district
    let openDays = Double(months * scenario.openDaysPerMonth)
    var streets = Array(repeating: CoverageCount(), count: geography.streets.count)
    var all = CoverageCount()
    for (index, community) in geography.communities.enumerated() {
      var count = CoverageCount()
      count.add(sites[index], elderly: people.census.residents(date: date, community: index))
      streets[community.street] += count
      all += count
      record(count, of: community.subject, openDays: openDays, into: &observation)
      sites[index].meals = 0
    }
    for (street, count) in zip(geography.streets, streets) {
      record(count, of: street.subject, openDays: openDays, into: &observation)
    }
    record(all, of: district, openDays: openDays, into: &observation)
    observation.record(
      CanteensMeasures.peopleCoverage, of: district, .ratio(all.served, of: all.elderly))
    let counts = [
      (CanteensMeasures.sponsors, sites.count { $0.hasSponsor }),
      (CanteensMeasures.opened, flows.opened), (CanteensMeasures.closed, flows.closed),
      (CanteensMeasures.lapsed, flows.sponsorsLapsed),
    ]
    for (measure, count) in counts { observation.record(measure, of: district, Double(count)) }
    flows = CanteensFlows()
  }

  private func record(
    _ count: CoverageCount, of subject: Subject, openDays: Double,
    into observation: inout some ObservationSink
  ) {
    observation.record(CanteensMeasures.canteens, of: subject, Double(count.open))
    observation.record(
      CanteensMeasures.coverage, of: subject, .ratio(count.open, of: count.communities))
    observation.record(
      CanteensMeasures.mealsPerDay, of: subject,
      openDays > 0 ? Double(count.meals) / openDays : .nan)
  }
}

/// Canteens, the people they are there for, and the meals they served.
private struct CoverageCount {
  var communities = 0
  var open = 0
  var elderly = 0
  var served = 0
  var meals = 0

  mutating func add(_ site: CanteenSite, elderly: Int) {
    communities += 1
    self.elderly += elderly
    meals += site.meals
    if site.status == .open {
      open += 1
      served += elderly
    }
  }

  static func += (sum: inout Self, other: Self) {
    sum.communities += other.communities
    sum.open += other.open
    sum.elderly += other.elderly
    sum.served += other.served
    sum.meals += other.meals
  }
}
