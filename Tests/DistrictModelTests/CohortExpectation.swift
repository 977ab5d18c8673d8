import CivilCalendar
import DistrictModel
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many people of each track, sex and age group there should be on average at each
/// date: the cohorts carried on by the life table, without any drawing.
struct CohortExpectation {
  struct Cell: Hashable {
    let date: Int
    let track: Track
    let sex: Sex
    let group: Int
  }

  private(set) var counts: [Cell: Double] = [:]
  private let setting: DistrictSetting
  private var scenario: PeopleScenario { setting.people.scenario }

  init(_ setting: DistrictSetting) {
    self.setting = setting
    addPeopleOfTheStart()
    addThoseWhoTurnSixty()
    addArrivals()
  }

  private mutating func addPeopleOfTheStart() {
    let template = setting.people.template
    for person in template.people[..<template.initialCount] {
      add(person.sex, person.birth, person.track, since: setting.clock.start, weight: 1)
    }
  }

  /// Each exists with the probability that the uniform factor is above his rank.
  private mutating func addThoseWhoTurnSixty() {
    let template = setting.people.template
    let factor = scenario.turningSixtyFactor
    for (person, rank) in zip(template.people[template.initialCount...], template.rank) {
      // He turns 60 at the midnight with which the birthday begins.
      let eve = person.birth.adding(years: 60).adding(days: -1)
      add(
        person.sex, person.birth, person.track, since: eve,
        weight: 1 - factor.cumulativeProbability(Double(rank)))
    }
  }

  /// A Poisson stream for each track, in slices of ten days; ages in slices of a twelfth
  /// of a year.
  private mutating func addArrivals() {
    let groups = scenario.ageGroups
    let total = groups.reduce(0) { $0 + $1.arrivalWeight }
    let slice = 10
    for track in Track.allCases {
      let rate = scenario.migration.movingIn(track)
      guard rate > 0 else { continue }
      for day in stride(from: 0, to: setting.clock.horizon - setting.clock.start, by: slice) {
        let middle = setting.clock.start.adding(days: day + slice / 2)
        for group in groups {
          let end = group.isOpen ? group.firstAge + 10 : group.endAge
          let months = (end - group.firstAge) * 12
          let weight =
            rate * Double(slice) / 365.25 * group.arrivalWeight / total / Double(months)
          for month in 0..<months {
            let birth = middle.adding(years: -group.firstAge).adding(
              days: -Int((Double(month) + 0.5) * 365.25 / 12))
            add(group.sex, birth, track, since: middle, weight: weight)
          }
        }
      }
    }
  }

  /// Adds somebody who is here from the end of a day on.
  private mutating func add(
    _ sex: Sex, _ birth: CivilDate, _ track: Track, since: CivilDate, weight: Double
  ) {
    guard weight > 0 else { return }
    var hazard = 0.0
    var last = since
    for (index, date) in setting.dates.enumerated() where date >= since {
      hazard += self.hazard(sex, birth, track, from: last, to: date)
      last = date
      let age = date.completedYears(since: birth)
      let cell = Cell(date: index, track: track, sex: sex, group: min((age - 60) / 5, 5))
      counts[cell, default: 0] += weight * exp(-hazard)
    }
  }

  /// The rates of dying and of moving out, from the end of one day to that of another.
  private func hazard(
    _ sex: Sex, _ birth: CivilDate, _ track: Track, from: CivilDate, to: CivilDate
  ) -> Double {
    var hazard =
      scenario.migration.movingOut(track) * Double(to - from) / 365.25
    // The rate of mortality is constant from one completed age to the next.
    var age = Double(from - birth + 1) / 365.25
    let lastAge = Double(to - birth + 1) / 365.25
    let ageAtStart = Double(setting.clock.start - birth + 1) / 365.25
    while age < lastAge {
      let next = min(age.rounded(.down) + 1, lastAge)
      let trend = exp(-scenario.mortalityDecline * ((age + next) / 2 - ageAtStart))
      hazard += scenario.lifeTable.rate(sex, age: age) * (next - age) * trend
      age = next
    }
    return hazard
  }
}
