import CivilCalendar
import DistrictModel
import Foundation
import RandomVariates
import ScenarioDefinition
import ScenarioFiles

/// The expected number of registered people by sex and age group: the classical cohort
/// projection, computed person by person from the life table, moving and turning 60.
///
/// It shares the scenario and the list of birth days with the simulation, but none of its
/// machinery: no care states, no events, no random numbers.
struct CohortProjection {
  /// `cells[date][sex][age group]`: the expectation.
  private(set) var cells: [[[Double]]]
  let dates: [CivilDate]
  private let scenario: PeopleScenario
  private let clock: ModelClock

  init(scenarioPath: String) throws {
    let document = try ScenarioLoader().load(path: scenarioPath)
    let definition = try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }
      .definition
    let setting = DistrictSetting(definition)
    scenario = definition.people
    clock = setting.clock
    dates = setting.dates
    cells = dates.map { _ in Sex.allCases.map { _ in AgeGroups.firstAges.map { _ in 0 } } }
    let template = setting.people.template
    for (index, person) in template.people.enumerated() where person.track.isRegistered {
      let isEntrant = index >= template.initialCount
      let start = isEntrant ? person.birth.adding(years: 60) : clock.start.adding(days: 1)
      // A place exists in those replications whose factor is above its rank.
      let weight =
        isEntrant ? Self.existence(template.rank[index - template.initialCount], scenario) : 1
      add(
        person.birth, sex: person.sex, track: person.track, from: start,
        countedFrom: isEntrant ? start : clock.start, weight: weight)
    }
    addArrivals()
  }

  /// The probability that the drawn factor is above a rank.
  private static func existence(_ rank: Float, _ scenario: PeopleScenario) -> Double {
    1 - scenario.turningSixtyFactor.cumulativeProbability(Double(rank))
  }

  private mutating func add(
    _ birth: CivilDate, sex: Sex, track: Track, from start: CivilDate,
    countedFrom first: CivilDate, weight: Double
  ) {
    for (index, date) in dates.enumerated() where date >= first {
      let end = date.adding(days: 1)
      let survival = survival(birth, sex, from: start, to: end)
      let years = Double(end - start) / 365.25
      let stay = exp(-scenario.migration.movingOut(track) * years)
      let age = date.completedYears(since: birth)
      let group = AgeGroups.firstAges.lastIndex { $0 <= age } ?? 0
      cells[index][Int(sex.rawValue)][group] += weight * survival * stay
    }
  }

  /// Survival under the life table times the trend, integrated over each year of age.
  private func survival(
    _ birth: CivilDate, _ sex: Sex, from start: CivilDate, to end: CivilDate
  ) -> Double {
    let first = Double(start - birth) / 365.25
    let last = Double(end - birth) / 365.25
    let ageAtStart = Double(clock.start.adding(days: 1) - birth) / 365.25
    let decline = scenario.mortalityDecline
    var cumulative = 0.0
    var age = first
    while age < last {
      let next = min(age.rounded(.down) + 1, last)
      let rate = scenario.lifeTable.rate(sex, age: age)
      if decline > 0 {
        let low = exp(-decline * (age - ageAtStart))
        let high = exp(-decline * (next - ageAtStart))
        cumulative += rate * (low - high) / decline
      } else {
        cumulative += rate * (next - age)
      }
      age = next
    }
    return exp(-cumulative)
  }

  /// Those who move in: a Poisson stream, taken in steps of ten days and half-years of age.
  private mutating func addArrivals() {
    let total = scenario.ageGroups.reduce(0) { $0 + $1.arrivalWeight }
    let step = 10
    for track in Track.allCases where track.isRegistered {
      let rate = scenario.migration.movingIn(track)
      guard rate > 0 else { continue }
      var day = clock.start.adding(days: 1 + step / 2)
      while day <= clock.horizon {
        for group in scenario.ageGroups {
          let end = group.isOpen ? min(group.firstAge + 10, group.endAge) : group.endAge
          let parts = (end - group.firstAge) * 2
          let people = rate * Double(step) / 365.25 * group.arrivalWeight / total
          for part in 0..<parts {
            let years = Double(group.firstAge) + (Double(part) + 0.5) / 2
            let birth = day.adding(days: -Int(years * 365.25))
            add(
              birth, sex: group.sex, track: track, from: day, countedFrom: day,
              weight: people / Double(parts))
          }
        }
        day = day.adding(days: step)
      }
    }
  }
}
