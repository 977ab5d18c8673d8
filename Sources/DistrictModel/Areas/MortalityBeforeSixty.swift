import Measurement
package import ScenarioDefinition

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Deaths per person-year by completed age below 60, down to the first age given: what
/// thins out those who will turn 60 within a run.
package struct MortalityBeforeSixty: Hashable, Sendable {
  package let firstAge: Int
  /// `rates[sex][age - firstAge]`, the local factor included.
  private let rates: [[Double]]

  package init(reading section: SectionReader, localFactor: Double) {
    let rows = section.entries(
      "life_table_before_60",
      meaning: LocalizedText(
        en: "deaths per person-year by completed age, up to 59", zh: "59岁及以下各岁死亡率"))
    let ages = rows.map { _, row in
      (
        age: row.integer(
          "age", unit: .years, in: 20...59, meaning: LocalizedText(en: "completed age", zh: "年龄")),
        rates: [Self.rate("female", in: row), Self.rate("male", in: row)]
      )
    }.sorted { $0.age < $1.age }
    if !ages.isEmpty, ages.map(\.age) != Array((LifeTable.firstAge - ages.count)..<60) {
      section.report(
        DistrictProblem(
          en: "the life table before 60 must give every age up to 59 without a gap, each once",
          zh: "60岁以前的生命表须逐岁给出至59岁，不能缺漏或重复"),
        at: "life_table_before_60")
    }
    firstAge = LifeTable.firstAge - ages.count
    rates = Sex.allCases.map { sex in
      ages.map { $0.rates[Int(sex.rawValue)] * localFactor }
    }
  }

  private static func rate(_ key: String, in row: SectionReader) -> Double {
    row.number(
      key, unit: .perYear, in: 0...10,
      meaning: LocalizedText(en: "deaths per person-year", zh: "每人年死亡数"))
  }

  /// The probability of living from one exact age to another that is about 60, under rates
  /// that fall by exp(-decline t), t years after the first age.
  func survival(_ sex: Sex, from first: Double, to last: Double, decline: Double) -> Double {
    var age = first
    var cumulative = 0.0
    while age < last {
      let next = min(age.rounded(.down) + 1, last)
      cumulative += rate(sex, at: age) * Self.weight(age - first, next - first, decline)
      age = next
    }
    return exp(-cumulative)
  }

  /// The integral of exp(-decline t).
  private static func weight(_ begin: Double, _ end: Double, _ decline: Double) -> Double {
    decline > 0 ? (exp(-decline * begin) - exp(-decline * end)) / decline : end - begin
  }

  /// A birthday lies up to a day from a whole number of years of 365.25 days, so the
  /// neighbouring ages' rates go for what lies beyond the table.
  private func rate(_ sex: Sex, at age: Double) -> Double {
    let ages = rates[Int(sex.rawValue)]
    guard !ages.isEmpty else { return 0 }
    return ages[min(max(Int(age) - firstAge, 0), ages.count - 1)]
  }
}
