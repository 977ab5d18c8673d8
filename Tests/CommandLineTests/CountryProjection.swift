import CivilCalendar
import DistrictModel
import Foundation
import ScenarioDefinition
import ScenarioFiles

/// The expected people of 60 and over of each area, sex and age group: the cohort projection,
/// from the table of areas and the life tables alone.
///
/// It shares no machinery with the simulation: no care states, no events, no random numbers,
/// its own birth days and its own integrals.
struct CountryProjection {
  struct Cell {
    var mean = 0.0
    /// Of a sum of persons who live or die independently of each other.
    var variance = 0.0

    static func += (sum: inout Cell, part: Cell) {
      sum.mean += part.mean
      sum.variance += part.variance
    }
  }

  let dates: [CivilDate]
  /// `cells[area code]`: by date, sex and age group.
  private(set) var cells: [String: [[[Cell]]]] = [:]
  private let rates: [[Double]]
  private let decline: Double
  private let start: CivilDate
  /// By sex and birth day: the probability of being alive at each date.
  private var alive: [[CivilDate: [Double]]] = [[:], [:]]
  private static let firstRate = 40
  private static let oldest = 106

  init(scenario: String, table: String, rates: [[Double]]) throws {
    let document = try ScenarioLoader().load(path: scenario)
    let definition = try ScenarioReading.read(document.root) { AreasScenario(reading: $0) }
      .definition
    self.rates = rates
    decline = definition.mortalityDecline
    start = definition.run.start
    dates = AreasSetting(definition).dates
    let areas = try AreaTable.read(path: table)
    for area in areas.areas {
      var sums = dates.map { _ in [0, 1].map { _ in [0, 1, 2, 3, 4, 5].map { _ in Cell() } } }
      for (sex, counts) in [area.female, area.male].enumerated() {
        for (index, count) in counts.enumerated() {
          let age = areas.firstAge + index
          let isOpen = index == counts.count - 1
          let births = isOpen ? openBirths(sex, from: age) : evenBirths(age, count)
          for (birth, weight) in births {
            add(birth, sex, weight: weight * Double(count), to: &sums)
          }
        }
      }
      cells[area.code] = sums
    }
  }

  /// The birth days of people of one year of age, each in the middle of his part of it.
  private func evenBirths(_ age: Int, _ count: Int) -> [(CivilDate, Double)] {
    let first = start.adding(years: -age - 1).adding(days: 1)
    let days = start.adding(years: -age) - first + 1
    return (0..<count).map { rank in
      (first.adding(days: (2 * rank + 1) * days / (2 * count)), 1 / Double(count))
    }
  }

  /// The birth days of the open group, in tenths of a month, in proportion to survival.
  private func openBirths(_ sex: Int, from age: Int) -> [(CivilDate, Double)] {
    var births: [(CivilDate, Double)] = []
    var survival = 1.0
    for step in 0..<(Self.oldest - age) * 120 {
      let years = (Double(step) + 0.5) / 120
      let rate = self.rate(sex, Double(age) + years)
      births.append(
        (start.adding(days: -Int((Double(age) + years) * 365.2425)), survival * exp(-rate / 240)))
      survival *= exp(-rate / 120)
    }
    let sum = births.reduce(0) { $0 + $1.1 }
    return births.map { ($0.0, $0.1 / sum) }
  }

  private func rate(_ sex: Int, _ age: Double) -> Double {
    rates[sex][min(max(Int(age) - Self.firstRate, 0), rates[sex].count - 1)]
  }

  private mutating func add(
    _ birth: CivilDate, _ sex: Int, weight: Double, to sums: inout [[[Cell]]]
  ) {
    let known = alive[sex][birth]
    let probabilities = known ?? dates.map { survival(birth, sex, to: $0) }
    if known == nil { alive[sex][birth] = probabilities }
    for (index, date) in dates.enumerated() {
      let age = date.completedYears(since: birth)
      guard let group = AgeGroups.firstAges.lastIndex(where: { $0 <= age }) else { continue }
      let p = probabilities[index]
      sums[index][sex][group] += Cell(mean: weight * p, variance: weight * p * (1 - p))
    }
  }

  /// Survival from the start to the end of a date, under the life table times the trend.
  private func survival(_ birth: CivilDate, _ sex: Int, to date: CivilDate) -> Double {
    let first = Double(start - birth + 1) / 365.25
    let last = Double(date - birth + 1) / 365.25
    var cumulative = 0.0
    var age = first
    while age < last {
      let next = min(age.rounded(.down) + 1, last)
      let low = exp(-decline * (age - first))
      let high = exp(-decline * (next - first))
      cumulative += rate(sex, age) * (low - high) / decline
      age = next
    }
    return exp(-cumulative)
  }
}
