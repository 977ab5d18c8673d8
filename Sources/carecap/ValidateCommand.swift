import ArgumentParser
import Measurement

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Find all mistakes in a scenario without running it.",
    discussion: "Exit status 65 if there are any, each shown with file, line, column and advice.")

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    let scenario = try arguments.loadAny()
    let text = LocalizedText(
      en: "\(arguments.scenario): no mistakes, \(scenario.figures.count) figures",
      zh: "\(arguments.scenario)：没有错误，共\(scenario.figures.count)项数值")
    try Terminal.standardOutput.writeChecked(text[arguments.language.language] + "\n")
  }
}
