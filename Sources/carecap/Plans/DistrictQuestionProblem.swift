import Measurement
import ScenarioDefinition

/// What is wrong in a question about a district, with advice.
struct DistrictQuestionProblem: Problem {
  let message: LocalizedText
  let advice: LocalizedText?
  var code: String { "question" }

  init(en: String, zh: String, adviceEn: String, adviceZh: String) {
    message = LocalizedText(en: en, zh: zh)
    advice = LocalizedText(en: adviceEn, zh: adviceZh)
  }
}
