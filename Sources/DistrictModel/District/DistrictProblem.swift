package import Measurement
import ScenarioDefinition

/// Figures of a scenario that do not go together.
package struct DistrictProblem: Problem {
  package let message: LocalizedText
  package var code: String { "contradiction" }
  package var advice: LocalizedText? { nil }

  package init(en english: String, zh chinese: String) {
    message = LocalizedText(en: english, zh: chinese)
  }
}
