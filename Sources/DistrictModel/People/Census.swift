package import CivilCalendar

/// How many people there are at the end of each day, and on the observation dates of which
/// age, in which care state and in which community.
///
/// Whoever comes or goes is noted where the first count sees it; once all are noted,
/// `addUp()` makes the changes sums. So nobody is counted by rescanning the population.
package struct Census: Sendable {
  /// What can happen to somebody, as the yearly flows tell it.
  enum Flow: Int, CaseIterable { case turnedSixty, deaths, movedIn, movedOut }

  let days: CensusDays
  let segments: AgeSegments
  let communityCount: Int
  /// `[day]`: registered people and residents.
  private var byDay: ContiguousArray<SIMD2<Int32>>
  /// `[date][track][sex][segment]`.
  private var bySegment: ContiguousArray<Int32>
  /// `[register][community]`: registered people and residents.
  private var byCommunity: ContiguousArray<SIMD2<Int32>>
  /// `[date]`: residents by care state.
  private var byState: ContiguousArray<SIMD4<Int32>>
  /// `[date][sex]`: since the date before.
  private var flows: ContiguousArray<SIMD4<Int32>>
  /// `[date]`: since the date before; counted among the deaths as well.
  private var heatDeaths: ContiguousArray<Int32>

  init(days: CensusDays, segments: AgeSegments, communityCount: Int) {
    self.days = days
    self.segments = segments
    self.communityCount = communityCount
    // One row more than is ever looked at, for what nobody sees before the end.
    let dates = days.dates.count + 1
    byDay = ContiguousArray(repeating: .zero, count: days.last + 2)
    bySegment = ContiguousArray(
      repeating: 0,
      count: dates * Track.allCases.count * Sex.allCases.count * segments.groups.count)
    byCommunity = ContiguousArray(
      repeating: .zero, count: (days.registerDays.count + 1) * communityCount)
    byState = ContiguousArray(repeating: .zero, count: dates)
    flows = ContiguousArray(repeating: .zero, count: dates * Sex.allCases.count)
    heatDeaths = ContiguousArray(repeating: 0, count: dates)
  }

  /// Somebody is here from a day on, the start being day 0.
  @inline(__always)
  mutating func enter(_ person: PersonIdentity, segment: Int, day: Int) {
    change(person, segment: segment, day: day, by: 1)
  }

  /// Somebody who dies or moves out on a day.
  @inline(__always)
  mutating func leave(_ person: PersonIdentity, segment: Int, day: Int) {
    change(person, segment: segment, day: day, by: -1)
  }

  @inline(__always)
  mutating func count(_ flow: Flow, _ sex: Sex, day: Int) {
    flows[days.date(seeing: day) * Sex.allCases.count + Int(sex.rawValue)][flow.rawValue] &+= 1
  }

  /// One of the deaths of a day, which is counted as such too, was of the heat.
  mutating func countHeatDeath(day: Int) { heatDeaths[days.date(seeing: day)] += 1 }

  /// Changes the number of residents in a care state.
  @inline(__always)
  mutating func change(_ state: CareState, day: Int, by amount: Int32) {
    byState[days.date(seeing: day)][Int(state.rawValue)] &+= amount
  }

  @inline(__always)
  private mutating func change(
    _ person: PersonIdentity, segment: Int, day: Int, by amount: Int32
  ) {
    let amounts = amount &* person.track.weight
    byDay[day] &+= amounts
    byCommunity[days.register(seeing: day) * communityCount + Int(person.community)] &+= amounts
    bySegment[
      row(date: days.date(seeing: day), track: person.track, sex: person.sex) + segment
    ] &+= amount
  }

  private func row(date: Int, track: Track, sex: Sex) -> Int {
    ((date * Track.allCases.count + Int(track.rawValue)) * Sex.allCases.count
      + Int(sex.rawValue)) * segments.groups.count
  }

  /// Makes numbers of people of the changes, once all are noted.
  mutating func addUp() {
    Self.accumulate(&byDay, rowLength: 1)
    Self.accumulate(
      &bySegment,
      rowLength: Track.allCases.count * Sex.allCases.count * segments.groups.count)
    Self.accumulate(&byCommunity, rowLength: communityCount)
    Self.accumulate(&byState, rowLength: 1)
  }

  /// Adds to each row the one before.
  private static func accumulate<Count: AdditiveArithmetic>(
    _ counts: inout ContiguousArray<Count>, rowLength: Int
  ) {
    for index in counts.indices.dropFirst(rowLength) { counts[index] += counts[index - rowLength] }
  }

  private static func accumulate<Count: SIMD>(
    _ counts: inout ContiguousArray<Count>, rowLength: Int
  ) where Count.Scalar: FixedWidthInteger {
    for index in counts.indices.dropFirst(rowLength) { counts[index] &+= counts[index - rowLength] }
  }
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
    Int(byCommunity[days.register(on: day) * communityCount + community].y)
  }

  package func residents(date: Int, community: Int) -> Int {
    residents(ofCommunity: community, on: dates[date])
  }

  package func registered(date: Int, community: Int) -> Int {
    Int(byCommunity[days.register(on: dates[date]) * communityCount + community].x)
  }

  /// The people of a track, sex and age group at a date.
  package func count(date: Int, track: Track, sex: Sex, group: Int) -> Int {
    let row = row(date: date, track: track, sex: sex)
    return segments.groups.indices.reduce(0) {
      segments.groups[$1][date] == group ? $0 + Int(bySegment[row + $1]) : $0
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
    func number(_ flow: Flow) -> Int { Int(counts[flow.rawValue]) }
    return PeopleFlows(
      turnedSixty: number(.turnedSixty), deaths: number(.deaths), movedIn: number(.movedIn),
      movedOut: number(.movedOut))
  }
}
