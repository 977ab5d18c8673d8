import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles

/// A question and its scenario, loaded and checked.
struct PlanLoading: Sendable {
  let document: ScenarioDocument
  let specification: PlanSpecification
  let variants: ScenarioVariants
  /// The scenario without any change.
  let base: DistrictScenario

  /// Loads both, or throws everything that is wrong with the first that is wrong.
  init(path: String) throws(ScenarioLoadError) {
    let document = try ScenarioLoader.chosen.load(path: path)
    guard let key = document.root.member(PlanSpecification.scenarioKey), let name = key.value.text
    else {
      let place =
        document.root.member(PlanSpecification.scenarioKey)?.value.place
        ?? document.root.place
      let problem = DistrictQuestionProblem(
        en: "the question does not name its scenario", zh: "问题没有指明方案文件",
        adviceEn: "write 'scenario: my-district.yaml', as seen from this file",
        adviceZh: "请写 scenario: my-district.yaml（相对本文件）")
      throw .invalid(
        [Diagnostic(problem, at: place, path: PlanSpecification.scenarioKey)],
        sources: document.sources)
    }
    let variants = try ScenarioVariants(
      ofScenario: name, besides: path, at: key.value.place, sources: document.sources)
    base = try variants.scenario(changing: [])
    let layout = try variants.system(changing: []).layout
    do throws(InvalidScenario) {
      specification = try ScenarioReading.read(document.root) {
        PlanSpecification(reading: $0, writtenAs: document.root, layout: layout)
      }.definition
    } catch {
      throw .invalid(error.diagnostics, sources: document.sources)
    }
    self.document = document
    self.variants = variants
  }
}
