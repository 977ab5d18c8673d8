import ArgumentParser
import DistrictModel
import Measurement
import Reporting

struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Print every figure in force, its unit and where it comes from.",
    discussion: """
      Figures of tables are many; they are summed up by their source unless --tables asks for \
      each.
      """)

  @OptionGroup var arguments: ScenarioArguments

  @Flag(help: "Print every figure of the tables too.")
  var tables = false

  func run() throws {
    let scenario = try arguments.loadAny()
    let description = ScenarioDescription(
      figures: scenario.figures, language: arguments.language.language, includingTables: tables)
    let title = scenario.name[arguments.language.language]
    try Terminal.standardOutput.writeChecked(
      ([title, ""] + description.lines).joined(separator: "\n") + "\n")
  }
}
