import Measurement
package import ScenarioDefinition

/// Deaths per person-year by completed age, from 60 to the last age given, which
/// goes for all older ages too.
package struct LifeTable: Hashable, Sendable {
  package static let firstAge = 60

  /// `rates[sex][age - 60]`, the local factor included.
  private let rates: [[Double]]

  /// By how much the rates of the scenario's table are multiplied.
  let localFactor: Double

  package init(female: [Double], male: [Double]) {
    localFactor = 1
    rates = [female, male]
  }

  package init(reading section: SectionReader) {
    let rows = section.entries(
      "life_table",
      meaning: LocalizedText(
        en: "deaths per person-year by completed age, from 60", zh: "60岁起各岁死亡率"))
    let factor = section.number(
      "local_factor", unit: .factor, in: 0.01...10,
      meaning: LocalizedText(
        en: "local mortality, as a multiple of the life table", zh: "本地死亡率相对生命表的倍数"))
    localFactor = factor
    var rates: [Int: (female: Double, male: Double)] = [:]
    for (_, row) in rows {
      let age = row.integer(
        "age", unit: .years, in: 60...120, meaning: LocalizedText(en: "completed age", zh: "年龄"))
      rates[age] = (Self.rate("female", in: row), Self.rate("male", in: row))
    }
    let ages = rates.keys.sorted()
    if rows.count != ages.count
      || ages != Array(Self.firstAge..<(Self.firstAge + max(ages.count, 1)))
    {
      section.report(
        DistrictProblem(
          en: "the life table must give every age from 60 without a gap, each once",
          zh: "生命表须从60岁起逐岁给出，不能缺漏或重复"),
        at: "life_table")
    }
    let complete = ages.compactMap { rates[$0] }
    self.rates =
      complete.isEmpty
      ? [[0], [0]] : [complete.map { $0.female * factor }, complete.map { $0.male * factor }]
  }

  private static func rate(_ key: String, in row: SectionReader) -> Double {
    row.number(
      key, unit: .perYear, in: 0...10,
      meaning: LocalizedText(en: "deaths per person-year", zh: "每人年死亡数"))
  }

  /// The death rate of a sex at an exact age, per year.
  package func rate(_ sex: Sex, age: Double) -> Double {
    let ages = rates[Int(sex.rawValue)]
    let index = Int(min(max(age - Double(Self.firstAge), 0), Double(ages.count - 1)))
    return ages[index]
  }

  /// The probability of living from one exact age to another, at or above it.
  package func survival(_ sex: Sex, from first: Double, to last: Double) -> Double {
    PiecewiseRate.survival(from: first, to: last) { rate(sex, age: $0) }
  }
}
