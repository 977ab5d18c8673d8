import ArgumentParser
import DistrictModel
import Measurement
import ScenarioDefinition
import StudyDefinition

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, for completion in editors.",
    discussion: """
      Save it beside a scenario and name it in the scenario's first line:
        # yaml-language-server: $schema=carecap.schema.json
      """)

  @Flag(help: "The schema of scenarios for a table of areas.")
  var areas = false

  @Flag(help: "The schema of sweeps.")
  var sweep = false

  @Flag(help: "The schema of sensitivity studies.")
  var sensitivity = false

  func run() throws {
    let title = LocalizedText(en: "carecap scenario", zh: "carecap方案")
    let schema = JSONSchema(title: title) { section in
      if areas {
        _ = AreasScenario(reading: section)
      } else if sweep {
        _ = SweepDefinition(reading: section)
      } else if sensitivity {
        _ = SensitivityDefinition(reading: section)
      } else {
        _ = DistrictScenario(reading: section)
      }
    }
    try Terminal.standardOutput.writeChecked(schema.text)
  }
}
