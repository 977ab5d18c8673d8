import ArgumentParser
import Measurement
import ScenarioFiles
import StudyDefinition

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Find all mistakes in a scenario, a study or a question without running it.",
    discussion: """
      The file may be one of 'carecap run', 'sweep', 'sensitivity' or 'plan'. Of the last three \
      the scenario is read too, and tried with the first and the last of the values that they \
      ask for. Exit status 65 if there are mistakes, each shown with file, line, column and \
      advice.
      """)

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    let found = try found()
    let text = LocalizedText(
      en: "\(arguments.scenario): no mistakes, \(found.english)",
      zh: "\(arguments.scenario)：没有错误，\(found.chinese)")
    try Terminal.standardOutput.writeChecked(text[arguments.language.language] + "\n")
  }

  /// Reads the file as what it is, and says how much there is in it.
  private func found() throws -> LocalizedText {
    let path = arguments.scenario
    let kind = try ExperimentFileKind(of: arguments.source)
    if kind != .scenario, !arguments.overrides.isEmpty {
      throw Failure(
        .usage, "Error: --set changes a figure of a scenario, and '\(path)' is none")
    }
    let options = [path, "--lang", arguments.language.language.rawValue]
    switch kind {
    case .scenario:
      let count = try arguments.loadAny().figures.count
      return LocalizedText(en: "\(count) figures", zh: "共\(count)项数值")
    case .sweep:
      let count = try SweepPlan.load(StudyOptions.parse(options)).plan.values.count
      return LocalizedText(en: "a sweep of \(count) points", zh: "参数扫描，共\(count)个点")
    case .sensitivity:
      let study = try SensitivityPlan.load(SensitivityCommand.parse(options)).study
      let count = study.definition.parameters.count
      return LocalizedText(
        en: "a sensitivity study of \(count) parameters", zh: "敏感性分析，共\(count)个参数")
    case .question:
      do {
        let loading = try PlanLoading(path: path)
        try PlanStudy.check(loading.specification, loading.variants)
        let count = loading.specification.planCount
        return LocalizedText(
          en: "a question about \(count) plans", zh: "方案问题，共\(count)个方案")
      } catch {
        throw Failure(error, language: arguments.language.language)
      }
    }
  }
}
