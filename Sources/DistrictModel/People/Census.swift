package import CivilCalendar

/// How many people there will be at each observation date, kept up to date in passing:
/// whoever comes is added to all dates still ahead, whoever goes is taken off them.
/// So nobody is counted by rescanning the population.
package struct Census: Sendable {
  package let dates: [CivilDate]
  private let communityCount: Int
  /// Birth days that bound the age groups, for each date and group.
  private let lastBirths: ContiguousArray<CivilDate>
  /// `[date][track][sex][age group]`
  private var byAge: ContiguousArray<Int32>
  /// `[date][registered, resident][community]`
  private var byCommunity: ContiguousArray<Int32>

  package init(dates: [CivilDate], communityCount: Int) {
    self.dates = dates
    self.communityCount = communityCount
    lastBirths = ContiguousArray(dates.flatMap { AgeGroups.lastBirths(on: $0) })
    let cells = Track.allCases.count * Sex.allCases.count * AgeGroups.count
    byAge = ContiguousArray(repeating: 0, count: dates.count * cells)
    byCommunity = ContiguousArray(repeating: 0, count: dates.count * 2 * communityCount)
  }

  /// Counts a person who is here from a day on: at the end of that day, and later.
  package mutating func add(_ person: Person, from day: CivilDate) {
    change(person, from: day, by: 1)
  }

  /// Takes a person off who leaves or dies on a day.
  package mutating func remove(_ person: Person, from day: CivilDate) {
    change(person, from: day, by: -1)
  }

  private mutating func change(_ person: Person, from day: CivilDate, by amount: Int32) {
    for date in dates.indices.reversed() {
      if dates[date] < day { break }
      let group = ageGroup(of: person.birth, date: date)
      byAge[cell(date: date, track: person.track, sex: person.sex, group: group)] += amount
      let community = Int(person.community)
      if person.track.isRegistered {
        byCommunity[date * 2 * communityCount + community] += amount
      }
      if person.track.isResident {
        byCommunity[(date * 2 + 1) * communityCount + community] += amount
      }
    }
  }

  private func ageGroup(of birth: CivilDate, date: Int) -> Int {
    var group = AgeGroups.count - 1
    while group > 0, birth > lastBirths[date * AgeGroups.count + group] { group -= 1 }
    return group
  }

  private func cell(date: Int, track: Track, sex: Sex, group: Int) -> Int {
    ((date * Track.allCases.count + Int(track.rawValue)) * Sex.allCases.count
      + Int(sex.rawValue)) * AgeGroups.count + group
  }

  /// The registered people of a sex and age group at a date.
  package func registered(date: Int, sex: Sex, group: Int) -> Int {
    Int(byAge[cell(date: date, track: .local, sex: sex, group: group)])
      + Int(byAge[cell(date: date, track: .away, sex: sex, group: group)])
  }

  /// The people of a track, sex and age group at a date.
  package func count(date: Int, track: Track, sex: Sex, group: Int) -> Int {
    Int(byAge[cell(date: date, track: track, sex: sex, group: group)])
  }

  package func registered(date: Int, community: Int) -> Int {
    Int(byCommunity[date * 2 * communityCount + community])
  }

  package func residents(date: Int, community: Int) -> Int {
    Int(byCommunity[(date * 2 + 1) * communityCount + community])
  }
}
