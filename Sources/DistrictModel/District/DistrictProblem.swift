package import Measurement
import ScenarioDefinition

/// Figures of a scenario that do not go together.
package struct DistrictProblem: Problem {
  package let message: LocalizedText
  package var code: String { "contradiction" }
  package var advice: LocalizedText? {
    LocalizedText(
      en: "change one of the figures that do not go together; 'carecap describe' lists them all",
      zh: "请修改其中一项；carecap describe 会列出所有数值")
  }

  package init(en english: String, zh chinese: String) {
    message = LocalizedText(en: english, zh: chinese)
  }
}
