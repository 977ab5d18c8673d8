import ArgumentParser
import DistrictModel
import Measurement
import ScenarioDefinition

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

  func run() throws {
    let title = LocalizedText(en: "carecap scenario", zh: "carecap方案")
    let schema = JSONSchema(title: title) { section in
      if areas {
        _ = AreasScenario(reading: section)
      } else {
        _ = DistrictScenario(reading: section)
      }
    }
    try Terminal.standardOutput.writeChecked(schema.text)
  }
}
