import Measurement
import ScenarioDefinition

/// How likely people are to apply for a bed, per year.
package struct ApplicationRates: Hashable, Sendable {
  /// By care state; below 80 and from 80 on.
  package let below80: SIMD3<Double>
  package let from80: SIMD3<Double>
  package let livingAloneFactor: Double

  init(reading section: SectionReader) {
    func rates(_ age: String, _ english: String, _ chinese: String) -> SIMD3<Double> {
      func rate(_ state: String, _ english: String, _ chinese: String) -> Double {
        section.number(
          "\(state)_\(age)_per_year", unit: .perYear, in: 0...50,
          meaning: LocalizedText(en: english, zh: chinese))
      }
      return SIMD3(
        rate("independent", "applications of the independent \(english)", "自理老人\(chinese)申请年率"),
        rate(
          "semi_dependent", "applications of the semi-dependent \(english)", "半失能老人\(chinese)申请年率"),
        rate("dependent", "applications of the dependent \(english)", "失能老人\(chinese)申请年率"))
    }
    below80 = rates("below_80", "below 80", "80岁以下")
    from80 = rates("from_80", "from 80 on", "80岁及以上")
    livingAloneFactor = section.number(
      "living_alone_factor", unit: .factor, in: 0...100,
      meaning: LocalizedText(en: "how much more those who live alone apply", zh: "独居者申请率倍数"))
  }

  /// The rates of a person before and after turning 80.
  @inline(__always)
  func rates(_ careState: CareState, livesAlone: Bool) -> (below80: Double, from80: Double) {
    let state = Int(careState.rawValue)
    let factor = livesAlone ? livingAloneFactor : 1
    return (below80[state] * factor, from80[state] * factor)
  }
}
