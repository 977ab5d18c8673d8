package import CivilCalendar

/// How many people there are at the end of each day, and on the observation dates of which
/// age, in which care state and in which community.
///
/// It is made by a `CensusTally` in passing: nobody is counted by rescanning the population.
package struct Census: Sendable {
  let layout: CensusLayout
  /// `[day]`: registered people and residents.
  let byDay: ContiguousArray<SIMD2<Int32>>
  /// `[date][track][sex][segment]`.
  let bySegment: ContiguousArray<Int32>
  /// `[register][community]`: registered people and residents.
  let byCommunity: ContiguousArray<SIMD2<Int32>>
  /// `[date]`: residents by care state.
  let byState: ContiguousArray<SIMD4<Int32>>
  /// `[date][sex]`: since the date before.
  let flows: ContiguousArray<SIMD4<Int32>>
  /// `[date]`: since the date before; counted among the deaths as well.
  let heatDeaths: ContiguousArray<Int32>

  private var days: CensusDays { layout.days }
}

extension Census {
  package var dates: [CivilDate] { days.dates }

  /// The people present at the end of a day of the run.
  package func headcount(on day: CivilDate) -> Headcount {
    let counts = byDay[min(max(day - days.start, 0), days.last)]
    return Headcount(registered: Int(counts.x), residents: Int(counts.y))
  }

  /// The elderly who live in a community, as last counted at the end of a day: communities
  /// are counted at each month's end and on the observation dates.
  package func residents(ofCommunity community: Int, on day: CivilDate) -> Int {
    Int(byCommunity[days.register(on: day) * layout.communityCount + community].y)
  }

  package func residents(date: Int, community: Int) -> Int {
    residents(ofCommunity: community, on: dates[date])
  }

  package func registered(date: Int, community: Int) -> Int {
    Int(byCommunity[days.register(on: dates[date]) * layout.communityCount + community].x)
  }

  /// The people of a track, sex and age group at a date.
  package func count(date: Int, track: Track, sex: Sex, group: Int) -> Int {
    let row = date * layout.segmentRowLength + layout.cell(track, sex)
    let groups = layout.segments.groups
    return groups.indices.reduce(0) {
      groups[$1][date] == group ? $0 + Int(bySegment[row + $1]) : $0
    }
  }

  /// The registered people of a sex and age group at a date.
  package func registered(date: Int, sex: Sex, group: Int) -> Int {
    count(date: date, track: .local, sex: sex, group: group)
      + count(date: date, track: .away, sex: sex, group: group)
  }

  /// The residents in a care state at a date.
  package func residents(date: Int, in state: CareState) -> Int {
    Int(byState[date][Int(state.rawValue)])
  }

  /// Those of the deaths between the date before and this one that were of the heat.
  package func heatDeaths(date: Int) -> Int { Int(heatDeaths[date]) }

  /// What has happened between the date before and this one.
  package func flows(date: Int) -> PeopleFlows {
    Sex.allCases.reduce(PeopleFlows()) { $0 + flows(date: date, $1) }
  }

  /// What has happened to a sex between the date before and this one.
  func flows(date: Int, _ sex: Sex) -> PeopleFlows {
    let counts = flows[date * Sex.allCases.count + Int(sex.rawValue)]
    func number(_ flow: CensusTally.Flow) -> Int { Int(counts[flow.rawValue]) }
    return PeopleFlows(
      turnedSixty: number(.turnedSixty), deaths: number(.deaths), movedIn: number(.movedIn),
      movedOut: number(.movedOut))
  }
}
