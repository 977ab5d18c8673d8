import Measurement

extension People {
  /// Records how many people there are, and what has happened to them since the
  /// last observation.
  package func observe(date: Int, into observation: inout some ObservationSink) {
    let district = geography.district
    for sex in Sex.allCases {
      for group in AgeGroups.firstAges.indices {
        observation.record(
          PeopleMeasures.registered(sex, group: group), of: district,
          Double(census.registered(date: date, sex: sex, group: group)))
      }
    }
    let headcount = census.headcount(on: census.dates[date])
    let flows = census.flows(date: date)
    let counts = [
      (PeopleMeasures.elderly, headcount.registered),
      (PeopleMeasures.residents, headcount.residents),
      (PeopleMeasures.semiDependent, census.residents(date: date, in: .semiDependent)),
      (PeopleMeasures.dependent, census.residents(date: date, in: .dependent)),
      (PeopleMeasures.turnedSixty, flows.turnedSixty),
      (PeopleMeasures.deaths, flows.deaths),
      (PeopleMeasures.movedIn, flows.movedIn),
      (PeopleMeasures.movedOut, flows.movedOut),
    ]
    for (measure, count) in counts {
      observation.record(measure, of: district, Double(count))
    }
    if !setting.scenario.hotSummers.isEmpty {
      observation.record(
        PeopleMeasures.heatDeaths, of: district, Double(census.heatDeaths(date: date)))
    }

    for (index, community) in geography.communities.enumerated() {
      observation.record(
        PeopleMeasures.elderly, of: community.subject,
        Double(census.registered(date: date, community: index)))
      observation.record(
        PeopleMeasures.residents, of: community.subject,
        Double(census.residents(date: date, community: index)))
    }
    for (street, count) in zip(geography.streets, streetCounts(date: date)) {
      observation.record(PeopleMeasures.elderly, of: street.subject, Double(count.registered))
      observation.record(PeopleMeasures.residents, of: street.subject, Double(count.residents))
    }
  }

  /// The people of each street at an observation date.
  func streetCounts(date: Int) -> [(registered: Int, residents: Int)] {
    var counts = Array(repeating: (registered: 0, residents: 0), count: geography.streets.count)
    for (index, community) in geography.communities.enumerated() {
      counts[community.street].registered += census.registered(date: date, community: index)
      counts[community.street].residents += census.residents(date: date, community: index)
    }
    return counts
  }
}
