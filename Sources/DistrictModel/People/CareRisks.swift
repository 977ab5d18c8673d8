import Measurement
package import ScenarioDefinition

/// How a care state bears on dying, and how people recover from it.
package struct CareRisks: Hashable, Sendable {
  /// Death rates of the three care states, relative to the independent.
  package let relativeMortality: SIMD3<Double>
  /// Recoveries per year at age 65: from semi-dependent, from dependent.
  package let recovery: SIMD2<Double>
  /// The factor by which recovery falls with each further year of age is
  /// exp(-recoveryDecline).
  package let recoveryDecline: Double

  package init(
    relativeMortality: SIMD3<Double>, recovery: SIMD2<Double>, recoveryDecline: Double
  ) {
    self.relativeMortality = relativeMortality
    self.recovery = recovery
    self.recoveryDecline = recoveryDecline
  }

  package init(reading section: SectionReader) {
    let semi = section.number(
      "relative_mortality_semi_dependent", unit: .factor, in: 1...20,
      meaning: LocalizedText(
        en: "death rate of the semi-dependent, as a multiple of the independent's",
        zh: "半失能者死亡率相对自理者的倍数"))
    let dependent = section.number(
      "relative_mortality_dependent", unit: .factor, in: 1...20,
      meaning: LocalizedText(
        en: "death rate of the dependent, as a multiple of the independent's",
        zh: "失能者死亡率相对自理者的倍数"))
    if dependent < semi {
      section.report(
        DistrictProblem(
          en: "the dependent cannot be at less risk than the semi-dependent",
          zh: "失能者的死亡风险不能低于半失能者"),
        at: "relative_mortality_dependent")
    }
    relativeMortality = SIMD3(1, semi, dependent)
    recovery = SIMD2(
      section.number(
        "recovery_from_semi_dependent_per_year", unit: .perYear, in: 0...12,
        meaning: LocalizedText(en: "recoveries at age 65", zh: "65岁时半失能者恢复自理的年率")),
      section.number(
        "recovery_from_dependent_per_year", unit: .perYear, in: 0...12,
        meaning: LocalizedText(en: "recoveries at age 65", zh: "65岁时失能者好转的年率")))
    recoveryDecline = section.number(
      "recovery_decline_per_year_of_age", unit: .perYear, in: 0...1,
      meaning: LocalizedText(en: "how recovery falls with age", zh: "恢复率随年龄每岁递减率"))
  }
}
