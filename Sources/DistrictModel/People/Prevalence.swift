import Measurement
package import ScenarioDefinition

/// The share of the living who are semi-dependent and dependent, by exact age and
/// sex: straight lines between the ages given, level outside them.
package struct Prevalence: Hashable, Sendable {
  private let ages: ContiguousArray<Double>
  /// `[sex][knot]`: semi-dependent and dependent.
  private let shares: ContiguousArray<SIMD2<Double>>
  /// For each quarter of a year from 60 on, how many of the ages given lie before it.
  private let agesBefore: ContiguousArray<Int>

  /// The shares of the semi-dependent and the dependent at one age.
  private struct Knot {
    let age: Double
    let female, male: SIMD2<Double>

    var skipsSemiDependence: Bool {
      female.x == 0 && female.y > 0 || male.x == 0 && male.y > 0
    }
  }

  package init(ages: [Double], female: [SIMD2<Double>], male: [SIMD2<Double>]) {
    self.ages = ContiguousArray(ages)
    agesBefore = ContiguousArray(
      (0..<LifeCourseHazards.cellCount).map { cell in
        let begin = LifeCourseHazards.firstAge + Double(cell) / LifeCourseHazards.cellsPerYear
        return ages.count { $0 < begin }
      })
    shares = ContiguousArray(female + male)
  }

  package init(reading section: SectionReader) {
    let rows = section.entries(
      "prevalence",
      meaning: LocalizedText(
        en: "share of people who need help, by age", zh: "各年龄失能半失能比例"))
    var knots: [Knot] = rows.map { _, row in
      Knot(
        age: row.number(
          "age", unit: .years, in: 60...120, meaning: LocalizedText(en: "exact age", zh: "年龄")),
        female: Self.shares("female", in: row), male: Self.shares("male", in: row))
    }
    knots.sort { $0.age < $1.age }
    for (earlier, later) in zip(knots, knots.dropFirst()) {
      let isRising =
        Self.rises(earlier.female, to: later.female) && Self.rises(earlier.male, to: later.male)
      if earlier.age == later.age || !isRising {
        section.report(
          DistrictProblem(
            en: """
              from age \(earlier.age) to \(later.age) the share of the dependent, or of all who \
              need help, falls; with age both must rise or stay
              """,
            zh: "从\(earlier.age)岁到\(later.age)岁，失能比例或失能半失能合计比例下降；二者须随年龄不减"),
          at: "prevalence")
      }
    }
    for knot in knots where knot.skipsSemiDependence {
      section.report(
        DistrictProblem(
          en: """
            at age \(knot.age) some are dependent but nobody is semi-dependent; people become \
            dependent by way of the semi-dependent
            """,
          zh: "\(knot.age)岁有失能者而无半失能者；失能须经半失能阶段"),
        at: "prevalence")
    }
    if knots.isEmpty { knots = [Knot(age: 60, female: .zero, male: .zero)] }
    self.init(
      ages: knots.map(\.age), female: knots.map(\.female), male: knots.map(\.male))
  }

  /// Whether neither the share of the dependent nor that of all who need help falls.
  private static func rises(_ earlier: SIMD2<Double>, to later: SIMD2<Double>) -> Bool {
    earlier.y <= later.y && earlier.x + earlier.y <= later.x + later.y
  }

  private static func shares(_ sex: String, in row: SectionReader) -> SIMD2<Double> {
    SIMD2(
      row.number(
        "\(sex)_semi_dependent", unit: .share, in: 0...0.49,
        meaning: LocalizedText(en: "share who need some help", zh: "半失能比例")),
      row.number(
        "\(sex)_dependent", unit: .share, in: 0...0.49,
        meaning: LocalizedText(en: "share who cannot care for themselves", zh: "失能比例")))
  }

  /// The shares of the three care states, by those of the semi-dependent and the dependent.
  @inline(__always)
  static func shares(needingHelp pair: SIMD2<Double>) -> SIMD3<Double> {
    SIMD3(1 - pair.x - pair.y, pair.x, pair.y)
  }

  /// The shares of the three care states at an exact age; they add up to 1.
  package func shares(_ sex: Sex, age: Double) -> SIMD3<Double> {
    let first = Int(sex.rawValue) * ages.count
    var upper = age < ages[0] ? 0 : agesBefore[LifeCourseHazards.index(age)]
    while upper < ages.count, ages[upper] <= age { upper += 1 }
    let lower = max(upper - 1, 0)
    var pair = shares[first + lower]
    if upper > 0, upper < ages.count {
      let fraction = (age - ages[lower]) / (ages[upper] - ages[lower])
      pair += fraction * (shares[first + upper] - shares[first + lower])
    }
    return Self.shares(needingHelp: pair)
  }
}
